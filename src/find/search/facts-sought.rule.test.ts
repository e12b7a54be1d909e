import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import { factsSought } from './facts-sought.rule.ts';
import { type Filters, NO_FILTERS } from './filters.ts';

test('a search for nothing knows nothing', () => {
  expect(factsSought(NO_FILTERS, kent.area, '2026-11-24' as Day)).toEqual({});
});

test.each(['2024-02-29', '2026-01-01', '2026-12-31'] as Day[])(
  'any age is that age on %s',
  (on) => {
    for (let age = 0; age <= 25; age += 1) {
      const { dateOfBirth } = factsSought({ ...NO_FILTERS, age }, kent.area, on);
      expect(dateOfBirth && ageOn(dateOfBirth, on)).toBe(age);
    }
  },
);

test('each filter that the check knows of becomes a fact', () => {
  const filters: Filters = {
    ...NO_FILTERS,
    groups: ['eating'],
    near: { place: 'Deal' },
    ways: ['online'],
    asker: 'parent-carer',
  };
  expect(factsSought(filters, kent.area, '2026-11-24' as Day)).toEqual({
    needs: ['eating-and-swallowing', 'eating-disorder'],
    home: { place: 'Deal' },
    canMeet: ['online'],
    asker: 'parent-carer',
  });
});
