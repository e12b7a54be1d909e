import type { Day } from '../../kernel/day.ts';
import { isInForce } from '../area/dates.rule.ts';
import {
  ASKERS,
  type DoFirst,
  type ForWhom,
  type Service,
  type WayInRule,
} from '../directory/directory.ts';
import type { MayRefer } from './answer.ts';
import { type FactSet, factSet, NO_FACTS } from './fact-set.rule.ts';
import type { Fact } from './facts.ts';
import {
  type Cell,
  cellsOf,
  groupsOf,
  holdsFor,
  type InSight,
  numberOf,
  seenBy,
} from './for-whom.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';

/** How somebody gets into a service, as far as it is known. */
export type GettingIn = {
  readonly mayRefer: MayRefer;
  /** In words, where one rule alone may hold and has words of its own. */
  readonly mayReferSays: string | undefined;
  /** Undefined while it is not known, or where it differs. */
  readonly wayIn: WayInRule | undefined;
  /** What the service wants done first of this child, for sure. */
  readonly doFirst: readonly DoFirst[];
  /** The facts that could still change who may refer. */
  readonly needed: FactSet;
};

type Rules = Pick<Service, 'mayRefer' | 'wayIn' | 'doFirst'>;

/**
 * Who may refer, and the way in (contract CHECK.md, `mayRefer` and `next.kind`): rules in order, of
 * which the first that holds counts (DOMAIN.md 1.2: "a rule of provider x discipline x age x need x
 * version"). Every child of whom the facts could be so is tried, by the few classes that the rules
 * tell apart; each such question is answered once and kept. `teams` are the teams that the child
 * may have, by id; undefined stands for none.
 */
export function gettingIn(
  { mayRefer, wayIn, doFirst }: Rules,
  { day, needs }: { readonly day: Day; readonly needs: readonly string[] },
): (maybe: MayBe, teams: readonly (string | undefined)[]) => GettingIn {
  const inForce = <Rule extends ForWhom>(rules: readonly Rule[]) =>
    rules.filter((rule) => isInForce(rule, day));
  const rules = { mayRefer: inForce(mayRefer), wayIn: inForce(wayIn), doFirst: inForce(doFirst) };
  const groups = groupsOf([...rules.mayRefer, ...rules.wayIn, ...rules.doFirst], needs);
  const seen = seenBy(groups);
  const known = new Map<number, GettingIn>();
  return (maybe, teams) => {
    const sight = seen(maybe, teams);
    const found = known.get(sight) ?? tryAll(rules, sight);
    known.set(sight, found);
    return found;
  };

  function tryAll({ mayRefer, wayIn, doFirst }: Rules, sight: InSight): GettingIn {
    const cells = cellsOf(sight, groups);
    const first = <Rule extends ForWhom>(list: readonly Rule[]) =>
      cells.map((cell) => list.find((rule) => holdsFor(rule, cell, groups)));
    const referring = first(mayRefer);
    const answers = referring.map((rule, place) => {
      const asker = ASKERS[cells[place]?.asker ?? 0];
      if (!rule || rule.askers === null) return 'not-needed';
      return asker !== undefined && rule.askers.includes(asker) ? 'yes' : 'no';
    });
    const ways = first(wayIn);
    const kinds = new Set(ways.map((way) => way?.kind));
    const said = new Set(referring.map((rule) => rule?.says));
    return {
      mayRefer: only(answers),
      mayReferSays: said.size === 1 ? [...said][0] : undefined,
      wayIn: kinds.size === 1 ? ways[0] : undefined,
      doFirst: doFirst.filter((one) => cells.every((cell) => holdsFor(one, cell, groups))),
      needed: turning(cells, answers),
    };
  }
}

function only(answers: readonly MayRefer[]): MayRefer {
  const [first = 'not-needed', ...rest] = answers;
  return rest.every((answer) => answer === first) ? first : 'not-yet-known';
}

const FACT_OF: { readonly [Side in keyof Cell]: Fact } = {
  age: 'dateOfBirth',
  setting: 'learns',
  needs: 'needs',
  team: 'home',
  asker: 'asker',
};

/** The facts for which two children who differ in that alone are answered differently. */
function turning(cells: readonly Cell[], answers: readonly MayRefer[]): FactSet {
  if (only(answers) !== 'not-yet-known') return NO_FACTS;
  const sides = Object.entries(FACT_OF) as readonly (readonly [keyof Cell, Fact])[];
  return sides.reduce((facts, [side, fact]) => {
    const met = new Map<number, MayRefer | undefined>();
    const turns = cells.some((cell, place) => {
      const others = numberOf(cell, side);
      const isNew = !met.has(others);
      const before = met.get(others);
      met.set(others, answers[place]);
      return !isNew && before !== answers[place];
    });
    return turns ? facts | factSet(fact) : facts;
  }, NO_FACTS);
}
