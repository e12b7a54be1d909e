import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyService, mostlyKnown } from '../../../tests/people/any-check.ts';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Three } from '../../kernel/three.ts';
import { candidatesOf, type Spot } from '../area/where-is-it.rule.ts';
import {
  ASKERS,
  type Criterion,
  type ForWhom,
  IMPACTS,
  MEETS,
  SELF_HARMS,
  type Service,
} from '../directory/directory.ts';
import type { ServiceAnswer } from './answer.ts';
import { couldItHelp } from './could-it-help.rule.ts';
import { ASK_ORDER, type Fact, type Facts, SETTINGS, type Setting, type Where } from './facts.ts';

/*
 * The contract's definition, tried by brute force: every filling-in of what is not known, each
 * judged plainly, and no bit of the code that is tested.
 */

type Child = {
  readonly dateOfBirth: number;
  readonly home: Spot;
  readonly learns: { readonly where: Setting; readonly spot: Spot | null };
  readonly needs: readonly string[];
  readonly impact: string;
  readonly immediateDanger: boolean;
  readonly selfHarm: string;
  readonly canMeet: readonly string[];
  readonly asker: string;
};
type Known = keyof Child;

const AS_AT = '2025-11-07T16:00:00Z' as Instant;
const DAY = '2025-11-07' as Day;

test('needed is what some filling-in could change', () => {
  fc.assert(
    fc.property(mostlyKnown, anyService, (facts, service) => {
      const answer = answerOf(facts, service);
      const children = fillings(facts);
      expect(answer.because.map((line) => line.answer)).toEqual(
        service.versions[0]?.criteria.map((one) =>
          three(children.map((child) => isMet(one, child))),
        ),
      );
      const needed = answer.answer === 'does-not-fit' ? [] : neededBy(children, service);
      expect(answer.needed).toEqual(needed);
    }),
    { numRuns: 200 },
  );
});

test('what is the same in every filling is said', () => {
  fc.assert(
    fc.property(mostlyKnown, anyService, (facts, service) => {
      const answer = answerOf(facts, service);
      const seen = fillings(facts).map((child) => outcome(child, service));
      const teams = new Set(seen.map(({ team }) => team));
      const { team, mayRefer } = answer;
      expect('id' in team ? team.id : team.answer).toBe(only(teams));
      expect(mayRefer).toBe(only(new Set(seen.map((one) => one.mayRefer))));
      const ways = only(new Set(seen.map(({ way }) => way)));
      if (answer.next.kind === 'walk-in' || answer.next.kind === 'through-school') {
        expect(answer.next.kind).toBe(ways);
      } else if (answer.next.kind !== 'another-area') {
        expect(['refer', 'not-yet-known']).toContain(ways);
        expect(answer.next.kind === 'someone-else-refers').toBe(mayRefer === 'no');
      }
    }),
    { numRuns: 100 },
  );
});

function only(values: ReadonlySet<string>): string {
  const [value = '', ...others] = values;
  return others.length > 0 ? 'not-yet-known' : value;
}

function answerOf(facts: Facts, service: Service): ServiceAnswer {
  const [answer] = couldItHelp({ asAt: AS_AT, facts }, smallKent, [service]).services;
  if (!answer) throw new Error('the service is in force');
  return answer;
}

function three(outcomes: readonly boolean[]): Three {
  if (outcomes.every((met) => met)) return 'met';
  return outcomes.some((met) => met) ? 'not-yet-known' : 'not-met';
}

/** Facts for which two children differ in that alone, and in what they are answered. */
function neededBy(children: readonly Child[], service: Service): readonly Fact[] {
  return ASK_ORDER.filter((fact) => {
    const answers = new Map<string, string>();
    return children.some((child) => {
      const others = JSON.stringify({ ...child, [fact]: null });
      const { way: _way, ...turning } = outcome(child, service);
      const answer = JSON.stringify(turning);
      const before = answers.get(others);
      answers.set(others, answer);
      return before !== undefined && before !== answer;
    });
  });
}

function outcome(child: Child, { versions, mayRefer, wayIn, localities, teams }: Service) {
  const fits = versions[0]?.criteria.every((criterion) => isMet(criterion, child));
  const { place, district } = child.home;
  const byPlace = teams.filter(({ places }) => place !== null && places.includes(place));
  const byDistrict = teams.filter(({ districts }) => districts.includes(district ?? ''));
  const found = byPlace.length > 0 ? byPlace : byDistrict;
  const isInside = smallKent.districts.some(({ code, inArea }) => inArea && code === district);
  const team = isInside && found.length === 1 ? (found[0]?.id ?? '') : 'ask-a-person';
  const own = localities ? team : 'one-team';
  const askers = mayRefer.find((rule) => holds(rule, child, own))?.askers;
  const answer = askers?.some((asker) => asker === child.asker) ? 'yes' : 'no';
  return {
    fits,
    mayRefer: askers === null ? 'not-needed' : answer,
    way: wayIn.find((rule) => holds(rule, child, own))?.kind ?? '',
    team: own,
  };
}

function holds({ stage, outOfSchool, needs, teams }: ForWhom, child: Child, team: string) {
  const { where } = child.learns;
  const isOut = where === 'home-educated' || where === 'not-in-education';
  return (
    (stage === undefined || stage === stageIn(child)) &&
    (outOfSchool === undefined || (isOut && stageIn(child) === 'school-age')) &&
    (needs === undefined || needs.some((need) => child.needs.includes(need))) &&
    (teams === undefined || teams.includes(team))
  );
}

function stageIn({ dateOfBirth: years, learns: { where } }: Child): string {
  if (years === 4) return ['school', 'home-educated'].includes(where) ? 'school-age' : 'pre-school';
  return years < 4 ? 'pre-school' : 'school-age';
}

function isMet(criterion: Criterion, child: Child): boolean {
  switch (criterion.kind) {
    case 'age':
      return child.dateOfBirth >= criterion.atLeast && child.dateOfBirth < criterion.under;
    case 'age-by-need':
      return (
        (child.dateOfBirth >= criterion.atLeast && child.dateOfBirth < criterion.under) ||
        criterion.anyAgeFor.some((need) => child.needs.includes(need))
      );
    case 'area':
      return (
        criterion.lives.includes(child.home.district ?? '') ||
        criterion.learns.includes(child.learns.spot?.district ?? '')
      );
    case 'need':
      return criterion.anyOf.some((need) => child.needs.includes(need));
    case 'impact':
      return criterion.anyOf.some((impact) => impact === child.impact);
    case 'safety':
      return !child.immediateDanger && criterion.selfHarm.some((harm) => harm === child.selfHarm);
    case 'meet':
      return criterion.anyOf.some((way) => child.canMeet.includes(way));
    case 'stage':
      return stageIn(child) === criterion.stage;
  }
}

/** Every child of whom these facts could be so. */
function fillings(facts: Facts): readonly Child[] {
  const { dateOfBirth: born } = facts;
  const values: { readonly [K in Known]: readonly Child[K][] } = {
    dateOfBirth: born === undefined ? [0, 3, 4, 10, 11, 18, 19, 21, 22, 40] : [ageOn(born, DAY)],
    home: spotsOf(facts.home ?? {}),
    learns: learningsOf(facts.learns ?? {}),
    needs: orElse(facts.needs, subsets(smallKent.needs.map(({ id }) => id))),
    impact: orElse(facts.impact, IMPACTS),
    immediateDanger: orElse(facts.immediateDanger, [true, false]),
    selfHarm: orElse(facts.selfHarm, SELF_HARMS),
    canMeet: orElse(facts.canMeet, subsets(MEETS)),
    asker: orElse(facts.asker, ASKERS),
  };
  let children: readonly object[] = [{}];
  for (const [fact, options] of Object.entries(values)) {
    children = children.flatMap((child) => options.map((value) => ({ ...child, [fact]: value })));
  }
  return children as readonly Child[];
}

function orElse<Value>(known: Value | undefined, every: readonly Value[]): readonly Value[] {
  return known === undefined ? every : [known];
}

function subsets<Item>([first, ...rest]: readonly Item[]): readonly (readonly Item[])[] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

function spotsOf(where: Where): readonly Spot[] {
  const found = candidatesOf(where, smallKent);
  return found.kind === 'candidates' ? found.candidates : [];
}

/** Nowhere, when out of education or that is not known; and each spot that agrees. */
function learningsOf(learns: NonNullable<Facts['learns']>): readonly Child['learns'][] {
  const { where, ...spot } = learns;
  const isPlaced = Object.keys(spot).length > 0;
  const nowhere = { where: 'not-in-education', spot: null } as const;
  if (!isPlaced && where === 'not-in-education') return [nowhere];
  const mayBeNowhere = where === 'not-in-education' || (where === undefined && !isPlaced);
  const settings = where ? [where] : SETTINGS.filter((setting) => setting !== 'not-in-education');
  const there = spotsOf(spot);
  return [
    ...(mayBeNowhere ? [nowhere] : []),
    ...settings.flatMap((setting) => there.map((one) => ({ where: setting, spot: one }))),
  ];
}
