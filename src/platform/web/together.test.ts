import { expect, test } from 'vitest';
import { faulty, good } from './fault.ts';
import { together } from './together.ts';
import { boxesOf, typed } from './typed.ts';

test('good fields make one answer by their names', () => {
  const read = together({ name: good('Tomek'), age: good(15) });
  expect(read).toEqual({ kind: 'good', value: { name: 'Tomek', age: 15 } });
  if (read.kind === 'good') expect(read.value.age + 1).toBe(16);
});

test('every fault is told, in the order of the page', () => {
  const read = together({
    name: faulty('name', 'Enter a name'),
    age: good(15),
    day: faulty('day-year', 'Enter the year'),
  });
  expect(read).toEqual({
    kind: 'faulty',
    faults: [
      { field: 'name', says: 'Enter a name' },
      { field: 'day-year', says: 'Enter the year' },
    ],
  });
});

test('what was typed is shown again exactly', () => {
  const body = { words: ' <b>\r\n ', 'birth-day': '31', other: 'x' };
  expect(typed(body, ['words', ...boxesOf('birth')])).toEqual({
    words: ' <b>\r\n ',
    'birth-day': '31',
    'birth-month': '',
    'birth-year': '',
  });
});
