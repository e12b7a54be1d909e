import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Area } from '../src/find/area/area.ts';
import {
  type Criterion,
  type CriterionKind,
  type Service,
  STAGES,
  type Stage,
} from '../src/find/directory/directory.ts';
import { servicesOn, versionOn } from '../src/find/directory/service-in-force.rule.ts';
import { everythingOf } from '../src/find/eligibility/everything.rule.ts';
import { type Given, SETTINGS } from '../src/find/eligibility/facts.ts';
import { stageOf } from '../src/find/eligibility/stage.rule.ts';
import { type MayBe, whatMayBe } from '../src/find/eligibility/what-may-be.rule.ts';
import { type Day, dayOf } from '../src/kernel/day.ts';

/**
 * A child as the engine is handed it. What takes looking up (ages, which districts a postcode may
 * be in) is worked out for it beforehand, off its clock. Null: not known.
 */
export type PeerFacts = {
  readonly age: number | null;
  /** One, or both where it is not known. */
  readonly stages: readonly Stage[];
  readonly homes: readonly (string | null)[] | null;
  readonly schools: readonly (string | null)[] | null;
  readonly needs: readonly string[] | null;
  readonly impact: string | null;
  readonly danger: boolean | null;
  readonly selfHarm: string | null;
  readonly meets: readonly string[] | null;
};

/** How each service's criteria stand: what both sides must say alike. */
export type Stands = ReadonlyMap<string, string>;

/** Hands children over, for the day that they are asked about. */
export function peerFactsOf(area: Area): (given: Given) => PeerFacts {
  const everything = everythingOf(area);
  return ({ asAt, facts }) => {
    const may = whatMayBe({ facts, day: dayOf(asAt) }, area, everything);
    return {
      age: may.dateOfBirth?.[0] ?? null,
      stages: stagesOf(may),
      homes: may.home?.map(({ district }) => district) ?? null,
      schools: may.learns?.map(({ spot }) => spot?.district ?? null) ?? null,
      needs: may.needs ?? null,
      impact: facts.impact ?? null,
      danger: facts.immediateDanger ?? null,
      selfHarm: facts.selfHarm ?? null,
      meets: facts.canMeet ?? null,
    };
  };
}

function stagesOf({ dateOfBirth, learns }: MayBe): readonly Stage[] {
  const settings = learns?.map(({ where }) => where) ?? SETTINGS;
  const stages = dateOfBirth?.flatMap((age) => settings.map((where) => stageOf(age, where)));
  return [...new Set(stages ?? STAGES)];
}

/**
 * The same criteria as rules of json-rules-engine. It knows two answers, so each service has two
 * rules: its criteria are all met for sure, and may all be met yet.
 */
export function peerOf(
  services: readonly Service[],
  day: Day,
): (facts: PeerFacts) => Promise<Stands> {
  const engine = new Engine();
  addOperators(engine);
  const ids = services.filter((service) => servicesOn([service], day).length > 0);
  for (const service of ids) {
    const criteria = versionOn(service, day)?.criteria ?? [];
    for (const ask of ['sure', 'maybe'] as const) {
      const all = criteria.map((criterion) => conditionFor(criterion, ask));
      engine.addRule({
        name: `${service.id} ${ask}`,
        conditions: { all },
        event: { type: ask, params: { service: service.id } },
      });
    }
  }
  return async (facts) => {
    const { events } = await engine.run({ ...facts });
    const stands = new Map(ids.map(({ id }) => [id, 'does-not-fit']));
    const said = (type: string) => events.filter((event) => event.type === type);
    for (const { params } of said('maybe'))
      stands.set(String(params?.['service']), 'not-yet-known');
    for (const { params } of said('sure')) stands.set(String(params?.['service']), 'fits');
    return stands;
  };
}

type Ask = 'sure' | 'maybe';

function conditionFor(criterion: Criterion, ask: Ask): NestedCondition {
  const write: (criterion: never, ask: Ask) => NestedCondition = CONDITIONS[criterion.kind];
  return write(criterion as never, ask);
}

type Of<K extends CriterionKind> = Extract<Criterion, { readonly kind: K }>;

// A kind left out does not compile: what is not asked of the engine would flatter it.
const CONDITIONS: { readonly [K in CriterionKind]: (one: Of<K>, ask: Ask) => NestedCondition } = {
  age: ({ atLeast, under }, ask) =>
    known(ask, 'age', [
      { fact: 'age', operator: 'greaterThanInclusive', value: atLeast },
      { fact: 'age', operator: 'lessThan', value: under },
    ]),
  'age-by-need': ({ atLeast, under, anyAgeFor }, ask) => ({
    any: [
      known(ask, 'age', [
        { fact: 'age', operator: 'greaterThanInclusive', value: atLeast },
        { fact: 'age', operator: 'lessThan', value: under },
      ]),
      known(ask, 'needs', [{ fact: 'needs', operator: 'meets', value: anyAgeFor }]),
    ],
  }),
  area: ({ lives, learns }, ask) => ({
    any: [
      spots(ask, 'homes', lives),
      ...(learns.length > 0 ? [spots(ask, 'schools', learns)] : []),
    ],
  }),
  need: ({ anyOf }, ask) =>
    known(ask, 'needs', [{ fact: 'needs', operator: 'meets', value: anyOf }]),
  impact: ({ anyOf }, ask) =>
    known(ask, 'impact', [{ fact: 'impact', operator: 'in', value: anyOf }]),
  safety: ({ selfHarm }, ask) => ({
    all: [
      known(ask, 'danger', [{ fact: 'danger', operator: 'equal', value: false }]),
      known(ask, 'selfHarm', [{ fact: 'selfHarm', operator: 'in', value: selfHarm }]),
    ],
  }),
  meet: ({ anyOf }, ask) =>
    known(ask, 'meets', [{ fact: 'meets', operator: 'meets', value: anyOf }]),
  stage: ({ stage }, ask) => spots(ask, 'stages', [stage]),
};

function spots(ask: Ask, fact: string, codes: readonly string[]): NestedCondition {
  const operator = ask === 'sure' ? 'everyIn' : 'meets';
  return known(ask, fact, [{ fact, operator, value: codes }]);
}

function known(ask: Ask, fact: string, all: NestedCondition[]): NestedCondition {
  const whole: TopLevelCondition = { all };
  return ask === 'sure' ? whole : { any: [{ fact, operator: 'equal', value: null }, whole] };
}

function addOperators(engine: Engine): void {
  const isList = (value: unknown) => Array.isArray(value);
  engine.addOperator<readonly string[], readonly string[]>('meets', (found, wanted) =>
    isList(found) ? found.some((one) => wanted.includes(one)) : false,
  );
  engine.addOperator<readonly string[], readonly string[]>('everyIn', (found, wanted) =>
    isList(found) && found.length > 0 ? found.every((one) => wanted.includes(one)) : false,
  );
}
