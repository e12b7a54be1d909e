import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts, anyService, mostlyKnown } from '../../../tests/people/any-check.ts';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Answer } from './answer.ts';
import { checkOf, couldItHelp } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

const AS_AT = '2025-11-07T16:00:00Z' as Instant;

const someServices = fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 3 });

describe('whatever the facts and services', () => {
  test('knowledge only grows', () => {
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
      { numRuns: 200 },
    );
  });

  test('nothing is asked exactly when nothing can change', () => {
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
      { numRuns: 200 },
    );
  });

  test('the same request has the same bytes, in any order', () => {
    fc.assert(
      fc.property(anyFacts, someServices, (facts, services) => {
        const turned: Facts = Object.fromEntries(
          Object.entries(facts)
            .map(([name, value]) => [name, Array.isArray(value) ? [...value].reverse() : value])
            .reverse(),
        );
        const one = couldItHelp({ asAt: AS_AT, facts }, smallKent, services);
        const other = checkOf(smallKent, services.toReversed());
        expect(JSON.stringify(other({ asAt: AS_AT, facts: turned }))).toBe(JSON.stringify(one));
        expect(JSON.stringify(other({ asAt: AS_AT, facts }))).toBe(JSON.stringify(one));
      }),
      { numRuns: 200 },
    );
  });

  test('those that fit come first, each group by id', () => {
    fc.assert(
      fc.property(anyFacts, someServices, (facts, services) => {
        const found = couldItHelp({ asAt: AS_AT, facts }, smallKent, services).services;
        const rank = ['fits', 'not-yet-known', 'does-not-fit'];
        const keys = found.map(({ answer, id }) => `${rank.indexOf(answer)} ${id}`);
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 100 },
    );
  });
});

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
