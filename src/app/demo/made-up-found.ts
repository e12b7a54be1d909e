import type { Place } from '../../find/area/area.ts';
import { teamsOn } from '../../find/directory/service-in-force.rule.ts';
import { dayOf, type Instant } from '../../kernel/day.ts';
import type { Asked } from '../../refer/referral/who-is-asked.rule.ts';
import type { Draw } from './draw.ts';
import type { Ground } from './ground.ts';
import type { Act } from './made-up-act.ts';
import type { Home } from './made-up-person.ts';
import { workingDaysAfter } from './made-up-time.ts';
import { millisOf } from './moment.ts';

export type ToFind = {
  readonly ground: Ground;
  readonly asked: Asked;
  readonly home: Home;
  readonly sentAt: Instant;
};

/**
 * How a request whose team was to be found came to one, within ten working days; undefined: nobody
 * had found it by the end, or none of the service's teams has anybody who decides.
 */
export function teamFound(draw: Draw, toFind: ToFind): Extract<Act, { kind: 'give' }> | undefined {
  const { ground, asked, home, sentAt } = toFind;
  const at = workingDaysAfter(draw, sentAt, daysToFind(draw));
  if (millisOf(at) >= millisOf(ground.until)) return undefined;
  const staffed = new Set(ground.nurses.map(({ team }) => team));
  const teams = teamsOn(asked.service, dayOf(at)).filter(({ id }) => staffed.has(id));
  const near = teams.filter((team) => isNear(team, home, ground.pack.area.places));
  const from = near.length > 0 ? near : teams;
  if (from.length === 0) return undefined;
  const { id: teamId } = draw.pick(from);
  return { kind: 'give', at, nurse: ground.coordinator, teamId, why: draw.pick(WHY) };
}

function daysToFind(draw: Draw): number {
  return draw.weighted<() => number>([
    [15, () => 0],
    [50, () => draw.int(1, 3)],
    [28, () => draw.int(4, 7)],
    [7, () => draw.int(8, 10)],
  ])();
}

type Covers = { readonly places: readonly string[]; readonly districts: readonly string[] };

/** A team that covers the district of a home, or a place in it. */
function isNear(
  { places, districts }: Covers,
  { district }: Home,
  known: readonly Place[],
): boolean {
  const isThere = ({ name, district: its }: Place) => its === district && places.includes(name);
  return districts.includes(district) || known.some(isThere);
}

const WHY: readonly string[] = [
  'Their home is nearest to this team.',
  'We rang the family. The child’s GP is in this team’s area.',
  'We rang the family and asked where they live. This team covers it.',
  'Agreed with the team on the phone.',
];
