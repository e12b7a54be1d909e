import type { Day } from '../../kernel/day.ts';
import type { Postcode } from '../../kernel/postcode.ts';
import type { Area } from '../area/area.ts';
import { candidatesOf } from '../area/where-is-it.rule.ts';
import type { Service } from '../directory/directory.ts';
import type { TeamsThere } from '../directory/service-slot.ts';
import { teamsAt } from './which-team.rule.ts';

/**
 * Which teams a postcode may belong to (contract CHECK.md, `team`): one where all of its candidates
 * share it; more, or a person, where they don't. For a page that asks for nothing but a postcode.
 */
export function teamsAtPostcode(
  service: Pick<Service, 'name' | 'localities' | 'teams'>,
  postcode: Postcode,
  ground: { readonly area: Area; readonly day: Day },
): TeamsThere {
  const { districts } = ground.area;
  const found = candidatesOf({ postcode }, ground.area);
  const spots = found.kind === 'candidates' ? found.candidates : [];
  const inside = new Set(districts.filter(({ inArea }) => inArea).map(({ code }) => code));
  const answers = spots.map(teamsAt(service, ground));
  return {
    teams: [...new Set(answers.flatMap((answer) => ('id' in answer ? answer.id : [])))],
    isForAPerson: answers.some(({ answer }) => answer === 'ask-a-person'),
    isElsewhere: spots.every(({ district }) => !inside.has(district ?? '')),
  };
}
