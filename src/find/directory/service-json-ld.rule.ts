import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Service } from './directory.ts';
import { linesOf } from './lines-of-service.rule.ts';
import { isServiceInForce, versionOn } from './service-in-force.rule.ts';

/**
 * A service as search engines read it (schema.org `Service`): what its page shows and no more. Null
 * for one that is not there on the day, so that nobody finds it as if it were.
 */
export function jsonLdOf(
  service: Service,
  { area, on }: { readonly area: Pick<Area, 'contacts'>; readonly on: Day },
) {
  if (!isServiceInForce(service, on)) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: service.name,
    description: service.summary,
    provider: { '@type': 'Organization', name: service.provider },
    audience: audienceOf(service, on),
    availableChannel: [...websitesOf(service), ...phonesOf(service, area, on)],
  };
}

function audienceOf(service: Service, on: Day) {
  const age = versionOn(service, on)?.criteria.find((criterion) => criterion.kind === 'age');
  if (age?.kind !== 'age') return undefined;
  return {
    '@type': 'PeopleAudience',
    suggestedMinAge: age.atLeast,
    suggestedMaxAge: age.under - 1,
  };
}

function websitesOf({ wayIn }: Service) {
  const href = wayIn.find((way) => way.href?.startsWith('https:'))?.href;
  return href === undefined ? [] : [{ '@type': 'ServiceChannel', serviceUrl: href }];
}

function phonesOf(service: Service, area: Pick<Area, 'contacts'>, on: Day) {
  return linesOf(service, area, on).flatMap(({ name, phone }) =>
    phone === undefined
      ? []
      : [
          {
            '@type': 'ServiceChannel',
            servicePhone: { '@type': 'ContactPoint', name, telephone: phone },
          },
        ],
  );
}
