import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { NO_FILTERS } from './filters.ts';
import { readFilters, type Sent } from './read-filters.rule.ts';

function read(sent: Sent) {
  return readFilters(sent, kent);
}

test('an empty address asks for nothing', () => {
  expect(read({})).toEqual({ filters: NO_FILTERS, faults: [], page: 1 });
});

test('every filter is read', () => {
  const sent = {
    ...{ group: 'feelings', need: ['anxiety', 'anger'], named: 'kooth', advice: 'everyday-skills' },
    ...{ age: ' 7 ', place: 'Margate', way: ['online', 'phone'], asker: 'someone-else' },
    ...{ level: 'targeted', thrive: 'getting-help', page: '3' },
  };
  expect(read(sent)).toEqual({
    page: 3,
    faults: [],
    filters: {
      ...{ groups: ['feelings'], needs: ['anxiety', 'anger'], named: ['kooth'] },
      ...{ advice: ['everyday-skills'], age: 7, near: { place: 'Margate' } },
      ...{ ways: ['online', 'phone'], asker: 'someone-else', level: 'targeted' },
      thrive: 'getting-help',
    },
  });
});

test.each(['abc', '26', '-1', '1.5', '7 years', '9'.repeat(400), '٣'])(
  'age %j is a fault that keeps the rest',
  (age) => {
    const { filters, faults } = read({ age, need: 'anxiety' });
    expect(faults).toEqual([{ field: 'age', says: 'Enter an age from 0 to 25, as a number' }]);
    expect(filters).toEqual({ ...NO_FILTERS, needs: ['anxiety'] });
  },
);

test.each([{ place: 'Atlantis' }, { district: 'E99999999' }, { place: '__proto__' }])(
  'a place that is not there (%j) is a fault',
  (sent) => {
    expect(read(sent).faults.map(({ field }) => field)).toEqual(['near']);
  },
);

test.each([
  { need: ['no-such', '__proto__'], group: 'nothing', named: 'nobody', advice: 'x' },
  { way: 'pigeon', asker: 'king', level: 'all', thrive: 'none' },
])('ids that nobody has (%j) are left out', (sent) => {
  expect(read(sent)).toMatchObject({ filters: NO_FILTERS, faults: [] });
});

test('a thousand needs are no more than there are', () => {
  const need = Array.from({ length: 1_000 }, () => 'anxiety');
  expect(read({ need }).filters.needs).toEqual(['anxiety']);
  const all = kent.area.needs.map(({ id }) => id);
  expect(read({ need: all }).filters.needs).toHaveLength(20);
});

test.each(['0', '-1', 'x', '', '1e9', '99999'])('page %j is the first', (page) => {
  expect(read({ page }).page).toBe(1);
});
