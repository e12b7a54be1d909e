import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import type { Area } from '../area/area.ts';
import { candidatesOf, type Spot } from '../area/where-is-it.rule.ts';
import { type Everything, NOWHERE } from './everything.rule.ts';
import type { Fact, Facts, Where } from './facts.ts';
import type { Learning, ValueOf } from './terms.ts';

/**
 * What each fact may still turn out to be. Undefined: nothing is known of it. One value: it is
 * known. More: known in part, and any of them may be so (of a list, all of them are so).
 */
export type MayBe = { readonly [F in Fact]: readonly ValueOf[F][] | undefined };

/** The facts of one child, as what each may still be on a day. They have been read already. */
export function whatMayBe(
  { facts, day }: { readonly facts: Facts; readonly day: Day },
  area: Area,
  everything: Everything,
): MayBe {
  const { dateOfBirth, home, learns } = facts;
  return {
    dateOfBirth: dateOfBirth === undefined ? undefined : [ageOn(dateOfBirth, day)],
    home: home && spotsOf(home, area),
    learns: learns && learningsOf(learns, area, everything),
    needs: facts.needs,
    impact: only(facts.impact),
    immediateDanger: only(facts.immediateDanger),
    selfHarm: only(facts.selfHarm),
    canMeet: facts.canMeet,
    asker: only(facts.asker),
    done: facts.done,
  };
}

function only<Value>(value: Value | undefined): readonly Value[] | undefined {
  return value === undefined ? undefined : [value];
}

/** The area's own spots that agree with what is said; undefined when nothing is. */
function spotsOf({ postcode, place, district }: Where, area: Area): readonly Spot[] | undefined {
  if (postcode === undefined && place === undefined && district === undefined) return undefined;
  const found = candidatesOf({ postcode, place, district }, area);
  if (found.kind !== 'candidates') return impossible(`whereabouts not read first: ${found.kind}`);
  return found.candidates;
}

/**
 * A spot says that somebody learns somewhere, and `not-in-education` that they learn nowhere.
 * Where both are said, either may be so: it is asked again, and nothing already settled turns.
 */
function learningsOf(
  learns: NonNullable<Facts['learns']>,
  area: Area,
  everything: Everything,
): readonly Learning[] | undefined {
  const { where } = learns;
  const spots = spotsOf(learns, area);
  if (spots === undefined) return where && everything.anywhere[where];
  const isThere = ({ spot }: Learning) => spot !== null && spots.includes(spot);
  if (where === NOWHERE.where) return [NOWHERE, ...everything.outAt.filter(isThere)];
  return (where ? everything.anywhere[where] : everything.values.learns).filter(isThere);
}
