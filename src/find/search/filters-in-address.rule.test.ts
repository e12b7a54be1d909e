import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { ASKERS, LEVELS, MEETS } from '../directory/directory.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { addressOf, fieldsOf, needsSought, sidesOf, without } from './filters-in-address.rule.ts';
import { readFilters } from './read-filters.rule.ts';

const ids = (list: readonly { readonly id: string }[]) =>
  fc.subarray(
    list.map(({ id }) => id),
    { maxLength: Math.min(5, list.length) },
  );
const orNull = <One>(list: readonly One[]) => fc.constantFrom(null, ...list);
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  groups: ids(kent.area.needGroups),
  needs: ids(kent.area.needs),
  named: ids(kent.services),
  advice: ids(kent.advice),
  age: orNull([0, 7, 25]),
  near: orNull([{ place: 'Margate' }, { district: 'E07000110' }]),
  ways: fc.subarray([...MEETS]),
  asker: orNull(ASKERS),
  level: orNull(LEVELS),
  thrive: orNull(kent.area.thriveGroups.map(({ id }) => id)),
});

test('what an address holds is read back as it was', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const query = new URL(addressOf(filters), 'https://oast.test').searchParams;
      const sent = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
      expect(readFilters(sent, kent)).toEqual({ filters, faults: [], page: 1 });
    }),
  );
});

test('each side that is set can be taken away, and no other goes', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      for (const side of sidesOf(filters)) {
        const left = sidesOf(without(filters, side));
        expect(left).toEqual(sidesOf(filters).filter((one) => one !== side));
      }
    }),
  );
});

describe('an address', () => {
  test('of nothing is short, and of one page has none', () => {
    expect(addressOf(NO_FILTERS)).toBe('/find');
    expect(addressOf({ ...NO_FILTERS, age: 7 })).toBe('/find?age=7');
    expect(addressOf({ ...NO_FILTERS, age: 7 }, 2)).toBe('/find?age=7&page=2');
  });

  test('escapes a name with spaces', () => {
    expect(addressOf({ ...NO_FILTERS, near: { place: 'Royal Tunbridge Wells' } })).not.toContain(
      ' ',
    );
    expect(fieldsOf({ ...NO_FILTERS, near: { place: 'Deal' } })).toEqual([['place', 'Deal']]);
  });
});

test('the needs of a group are looked for with those picked', () => {
  const sought = needsSought(
    { ...NO_FILTERS, groups: ['eating'], needs: ['anxiety'] },
    kent.area.needGroups,
  );
  expect(sought).toEqual(['anxiety', 'eating-and-swallowing', 'eating-disorder']);
});
