import { expect, test } from 'vitest';
import { type Filters, NO_FILTERS } from './filters.ts';
import { freesMost } from './next-best.rule.ts';

const filters: Filters = { ...NO_FILTERS, needs: ['anxiety'], age: 3, ways: ['phone'] };

test('the side without which most is found is freed', () => {
  const freed = freesMost(filters, ({ age, ways }) => (age === null ? 4 : 0) + (ways[0] ? 0 : 2));
  expect(freed).toEqual({ side: 'age', count: 4, filters: { ...filters, age: null } });
});

test('the worry is kept where anything else will do', () => {
  const freed = freesMost(
    filters,
    ({ needs, age }) => (needs[0] ? 0 : 5_000) + (age === null ? 1 : 0),
  );
  expect(freed?.side).toBe('age');
});

test('the worry is freed where nothing else will do', () => {
  expect(freesMost(filters, ({ needs }) => (needs[0] ? 0 : 12))).toMatchObject({ side: 'worry' });
});

test('where no one side is in the way, none is named', () => {
  expect(freesMost(filters, () => 0)).toBeNull();
});
