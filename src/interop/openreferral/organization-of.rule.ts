import type { Service } from '../../find/directory/directory.ts';
import type { Ground } from './ground.ts';
import type { HsdsOrganization } from './hsds.ts';
import { idOf } from './ids.rule.ts';

/**
 * The organization that runs a service. The pack names a provider in words and nothing more, so the
 * words are its id, and what is said of it is where it works.
 */
export function organizationOf(
  { provider }: Pick<Service, 'provider'>,
  { area }: Pick<Ground, 'area'>,
): HsdsOrganization {
  return {
    id: idOf(area.id, 'organization', provider),
    name: provider,
    description: `Runs services for children and young people in ${area.name}.`,
  };
}
