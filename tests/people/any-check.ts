import fc from 'fast-check';
import {
  ASKERS,
  type Criterion,
  type ForWhom,
  IMPACTS,
  type MayReferRule,
  MEETS,
  SELF_HARMS,
  type Service,
  STAGES,
} from '../../src/find/directory/directory.ts';
import { FACTS, type Facts, SETTINGS, type Where } from '../../src/find/eligibility/facts.ts';
import type { Day } from '../../src/kernel/day.ts';
import { DISTRICT, KENT, MEDWAY, service, smallKent, team, version } from './small-kent.ts';

/** Random facts and random small services of a small Kent, for properties. */

const NEEDS = smallKent.needs.map(({ id }) => id);
const PLACES = smallKent.places.map(({ name }) => name);

const anyWhere: fc.Arbitrary<Where> = fc.constantFrom<Where>(
  ...['CT9 5PA', 'BR8 7AA', 'TN14 5AA', 'ME8 0AA', 'ME4 4AA', 'SW1A 1AA'].map((postcode) => ({
    postcode,
  })),
  ...PLACES.map((place) => ({ place })),
  ...[...KENT, MEDWAY, 'E09000001'].map((district) => ({ district })),
  { postcode: 'CT9 5PA', place: 'Margate' },
  { postcode: 'ME8 0AA', district: DISTRICT.SWALE },
  { district: DISTRICT.SEVENOAKS, place: 'Swanley' },
  {},
);

const anySetting = fc.constantFrom(...SETTINGS);

const anyLearns = fc.oneof(
  anySetting.map((where) => ({ where })),
  anyWhere,
  fc.tuple(anyWhere, anySetting).map(([spot, where]) => ({ ...spot, where })),
);

/** Facts of one child on 7 November 2025, each there or not. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    dateOfBirth: fc.constantFrom(
      ...['2025-11-07', '2021-11-08', '2021-11-07', '2014-11-08', '2014-11-07', '2004-02-29'].map(
        (day) => day as Day,
      ),
    ),
    home: anyWhere,
    learns: anyLearns,
    needs: fc.subarray(NEEDS),
    impact: fc.constantFrom(...IMPACTS),
    immediateDanger: fc.boolean(),
    selfHarm: fc.constantFrom(...SELF_HARMS),
    canMeet: fc.subarray([...MEETS]),
    asker: fc.constantFrom(...ASKERS),
  },
  { requiredKeys: [] },
);

/** Facts of which few are wholly unknown, so that every filling-in of them can be tried. */
export const mostlyKnown: fc.Arbitrary<Facts> = fc
  .tuple(
    anyFacts,
    fc.subarray([...FACTS], { maxLength: 2 }),
    fc.record({
      dateOfBirth: fc.constant('2014-11-07' as Day),
      home: anyWhere,
      learns: anyLearns,
      needs: fc.subarray(NEEDS),
      impact: fc.constantFrom(...IMPACTS),
      immediateDanger: fc.constant(false),
      selfHarm: fc.constantFrom(...SELF_HARMS),
      canMeet: fc.subarray([...MEETS]),
      asker: fc.constantFrom(...ASKERS),
    }),
  )
  .map(([some, unknown, rest]) => without({ ...rest, ...some }, unknown));

function without(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}

const ages = fc.constantFrom<readonly [number, number]>([0, 4], [4, 11], [4, 19], [11, 22]);

const anyCriterion: fc.Arbitrary<Criterion> = fc.oneof(
  ages.map(([atLeast, under]) => named({ kind: 'age', atLeast, under })),
  fc
    .tuple(ages, fc.subarray(NEEDS))
    .map(([[atLeast, under], anyAgeFor]) =>
      named({ kind: 'age-by-need', atLeast, under, anyAgeFor }),
    ),
  fc
    .tuple(fc.subarray([...KENT]), fc.subarray([...KENT, MEDWAY]))
    .map(([lives, learns]) => named({ kind: 'area', lives, learns })),
  fc.subarray(NEEDS).map((anyOf) => named({ kind: 'need', anyOf })),
  fc.subarray([...IMPACTS]).map((anyOf) => named({ kind: 'impact', anyOf })),
  fc.subarray([...SELF_HARMS]).map((selfHarm) => named({ kind: 'safety', selfHarm })),
  fc.subarray([...MEETS]).map((anyOf) => named({ kind: 'meet', anyOf })),
  fc.constantFrom(...STAGES).map((stage) => named({ kind: 'stage', stage })),
);

type Unnamed = Criterion extends infer C
  ? C extends Criterion
    ? Omit<C, 'id' | 'says'>
    : never
  : never;

function named(criterion: Unnamed): Criterion {
  return { id: criterion.kind, says: criterion.kind, ...criterion };
}

const anyTeams = fc
  .tuple(fc.subarray(PLACES), fc.subarray([...KENT]), fc.subarray(PLACES), fc.subarray([...KENT]))
  .map(([places, districts, otherPlaces, otherDistricts]) => [
    team('east', { places, districts }),
    team('west', { places: otherPlaces, districts: otherDistricts }),
  ]);

const anyOne: fc.Arbitrary<ForWhom> = fc.record(
  {
    stage: fc.constantFrom(...STAGES),
    outOfSchool: fc.constant(true as const),
    needs: fc.constantFrom<readonly string[]>(['language'], ['anxiety', 'low-mood']),
    teams: fc.constantFrom<readonly string[]>(['east'], ['east', 'west']),
  },
  { requiredKeys: [] },
);

/** Up to three rules, and a last one for everybody. */
function rulesOf<Rule extends object>(one: fc.Arbitrary<Rule>) {
  const limited = fc.tuple(anyOne, one).map(([whom, rule]) => ({ ...whom, ...rule }));
  return fc
    .tuple(fc.array(limited, { maxLength: 3 }), one)
    .map(([rules, last]) => [...rules, last]);
}

const anyMayRefer = rulesOf(
  fc.record({ askers: fc.option(fc.subarray([...ASKERS])) }),
) satisfies fc.Arbitrary<readonly MayReferRule[]>;

const anyWayIn = rulesOf(
  fc.constantFrom(
    { kind: 'refer' as const, says: 'refer' },
    { kind: 'walk-in' as const, says: 'walk in' },
    { kind: 'through-school' as const, says: 'ask school' },
  ),
);

/** Any small service: up to five criteria, often two that ask about one fact. */
export const anyService: fc.Arbitrary<Service> = fc
  .record({
    id: fc.constantFrom('one', 'another', 'third'),
    criteria: fc.array(anyCriterion, { minLength: 1, maxLength: 5 }),
    mayRefer: anyMayRefer,
    localities: fc.boolean(),
    teams: anyTeams,
    wayIn: anyWayIn,
  })
  .map(({ id, criteria, mayRefer, localities, teams, wayIn }) =>
    service({
      id,
      versions: [version(criteria, '2025-09-12')],
      mayRefer,
      localities,
      teams,
      wayIn,
    }),
  );
