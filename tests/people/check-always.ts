import fc from 'fast-check';
import { expect } from 'vitest';
import type { Service } from '../../src/find/directory/directory.ts';
import type { Answer } from '../../src/find/eligibility/answer.ts';
import { answerCheck } from '../../src/find/eligibility/check.api.ts';
import { checkOf } from '../../src/find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../src/find/eligibility/facts.ts';
import type { Instant } from '../../src/kernel/day.ts';
import { anyFacts, anyService, mostlyKnown } from './any-check.ts';
import { smallKent } from './small-kent.ts';

/*
 * What is so of the check whatever the facts and services (contract CHECK.md). Each property is
 * tried so many times: some hundreds in `npm test`, ten thousand in the long run.
 */

const AS_AT = '2025-11-07T16:00:00Z' as Instant;

const someServices = fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 3 });

/** Telling more turns nothing settled into something else. */
export function knowledgeOnlyGrows(runs: number): void {
  fc.assert(
    fc.property(anyFacts, anyService, fc.infiniteStream(fc.boolean()), (facts, one, coin) => {
      const less = fewer(facts, () => coin.next().value ?? false);
      const answers = checkOf(smallKent, [one]);
      const before = settledIn(answers({ asAt: AS_AT, facts: less }));
      const after = settledIn(answers({ asAt: AS_AT, facts }));
      for (const [what, answer] of before) {
        expect(isTwofold(facts) ? [answer, undefined] : [answer]).toContain(after.get(what));
      }
    }),
    { numRuns: runs },
  );
}

/** Where nothing is asked, no other fact changes fit, who may refer or the team. */
export function nothingAskedIsNothingToChange(runs: number): void {
  fc.assert(
    fc.property(mostlyKnown, anyFacts, someServices, (facts, others, services) => {
      const answers = checkOf(smallKent, services);
      const { ask, services: before } = answers({ asAt: AS_AT, facts });
      expect(new Set(ask)).toEqual(new Set(before.flatMap(({ needed }) => needed)));
      if (ask.length > 0) return;
      const after = answers({ asAt: AS_AT, facts: { ...others, ...facts } }).services;
      for (const { id, answer, mayRefer, team } of before) {
        const later = after.find((one) => one.id === id);
        // Criteria that no child could meet together stay open, and never come to be met.
        if (answer === 'not-yet-known') expect(later?.answer).not.toBe('fits');
        else expect(later?.answer).toBe(answer);
        // What already does not fit needs nothing, so the rest of it may stay open.
        if (answer !== 'does-not-fit') expect(later).toMatchObject({ mayRefer, team });
      }
    }),
    { numRuns: runs },
  );
}

/** The same request has the same bytes, from a check that is new and from one long in use. */
export function sameRequestSameBytes(runs: number): void {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 4 }), anyFacts, someServices, (met, facts, all) => {
      const request = { asAt: AS_AT, facts };
      const fresh = bytesOf(request, all);
      const used = checkOf(smallKent, all);
      for (const others of met) used({ asAt: AS_AT, facts: others });
      expect(JSON.stringify(used({ asAt: AS_AT, facts }))).toBe(fresh);
      expect(bytesOf([request, request], all)).toBe(`[${fresh},${fresh}]`);
    }),
    { numRuns: runs },
  );
}

/** No order of keys, facts, items of a list or services changes a byte. */
export function orderChangesNothing(runs: number): void {
  fc.assert(
    fc.property(anyFacts, someServices, fc.infiniteStream(fc.nat()), (facts, services, draw) => {
      const shuffle = <One>(list: readonly One[]): readonly One[] =>
        list
          .map((one) => ({ one, at: draw.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ one }) => one);
      const turned = turn({ asAt: AS_AT, facts }, shuffle);
      expect(bytesOf(turned, shuffle(services))).toBe(bytesOf({ asAt: AS_AT, facts }, services));
    }),
    { numRuns: runs },
  );
}

/** Those that fit come first, then not yet known; each group by id. */
export function servicesStandInOrder(runs: number): void {
  fc.assert(
    fc.property(anyFacts, someServices, (facts, services) => {
      const found = checkOf(smallKent, services)({ asAt: AS_AT, facts }).services;
      const rank = ['fits', 'not-yet-known', 'does-not-fit'];
      const keys = found.map(({ answer, id }) => `${rank.indexOf(answer)} ${id}`);
      expect(keys).toEqual([...keys].sort());
    }),
    { numRuns: runs },
  );
}

/** A request as the address answers it, from JSON to JSON. */
function bytesOf(request: unknown, services: readonly Service[]): string {
  const every = { doFirst: ['first', 'second'].map((id) => ({ id, says: id })) };
  const desk = { area: smallKent, check: checkOf(smallKent, services) };
  const sent: unknown = JSON.parse(JSON.stringify(request));
  const reply = answerCheck(sent, AS_AT, { ...desk, services: [...services, every] });
  if (reply.kind === 'problem') throw new Error(`A good request has ${reply.problem.detail}`);
  return reply.json;
}

type Shuffle = <One>(list: readonly One[]) => readonly One[];

/** The same JSON with the keys of its objects and the items of its lists in another order. */
function turn(json: unknown, shuffle: Shuffle): unknown {
  if (Array.isArray(json)) return shuffle(json);
  if (typeof json !== 'object' || json === null) return json;
  const turned = Object.entries(json).map(([name, value]) => [name, turn(value, shuffle)] as const);
  return Object.fromEntries(shuffle(turned));
}

/** Some of the facts, and of a whereabouts sometimes some of its fields. */
function fewer(facts: Facts, keeps: () => boolean): Facts {
  const some = (thing: object) => Object.fromEntries(Object.entries(thing).filter(keeps));
  const isParted = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
  return Object.fromEntries(
    Object.entries(some(facts)).map(([name, value]) => [
      name,
      isParted(value) && keeps() ? some(value) : value,
    ]),
  );
}

/** What is settled, by what it is about. */
function settledIn({ services }: Answer): ReadonlyMap<string, string> {
  return new Map(
    services
      .flatMap(({ answer, because }) => [
        ['fit', answer] as const,
        ...because.map((line, place) => [`${place}`, line.answer] as const),
      ])
      .filter(([, answer]) => answer !== 'not-yet-known'),
  );
}

/** Out of education, and yet at a spot: either may be so. */
function isTwofold({ learns = {} }: Facts): boolean {
  return learns.where === 'not-in-education' && Object.keys(learns).length > 1;
}
