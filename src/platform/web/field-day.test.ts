import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readOptionalDay } from './field-day.ts';

const field = { name: 'birth', what: 'your child was born' };

function boxes(day: string, month: string, year: string) {
  return { 'birth-day': day, 'birth-month': month, 'birth-year': year };
}

describe('a day that is one', () => {
  test.each([
    ['3', '3', '2011', '2011-03-03'],
    ['03', 'March', '2011', '2011-03-03'],
    [' 3rd ', 'mar', ' 2011', '2011-03-03'],
    ['29', 'Feb.', '2012', '2012-02-29'],
    ['1', 'SEPT', '2014', '2014-09-01'],
    ['２７', '３', '２０１２', '2012-03-27'],
    ['31', '12', '1894', '1894-12-31'],
    ['1', '1', '3000', '3000-01-01'],
  ])('%s %s %s is read', (day, month, year, value) => {
    expect(readDay(boxes(day, month, year), field)).toEqual({ kind: 'good', value });
  });
});

describe('a day that is not', () => {
  test.each([
    ['', '', '', 'birth-day', 'Enter the day, month and year your child was born'],
    ['3', '3', '', 'birth-year', 'Enter the year your child was born'],
    ['', '3', '', 'birth-day', 'Enter the day and year your child was born'],
    ['  ', '3', '2011', 'birth-day', 'Enter the day your child was born'],
    ['31', '2', '2012', 'birth-day', 'That day does not exist: 31 February'],
    ['29', 'february', '2011', 'birth-day', 'That day does not exist: 29 February'],
    ['0', '3', '2011', 'birth-day', 'That day does not exist: 0 March'],
    ['45', '3', '2011', 'birth-day', 'That day does not exist: 45 March'],
    ['x', '3', '2011', 'birth-day', 'Check the day: use a number, like 27'],
    [
      '3',
      '13',
      '2011',
      'birth-month',
      'Check the month: use a number or its name, like 3 or March',
    ],
    [
      '3',
      'ma',
      '2011',
      'birth-month',
      'Check the month: use a number or its name, like 3 or March',
    ],
    ['3', '3', '11', 'birth-year', 'Check the year: use all 4 numbers, like 2014'],
    ['3', '3', '0011', 'birth-year', 'Check the year: use all 4 numbers, like 2014'],
    ['-3', '3', '2011', 'birth-day', 'Check the day: use a number, like 27'],
  ])('%j %j %j names what to mend', (day, month, year, id, says) => {
    expect(readDay(boxes(day, month, year), field)).toEqual({
      kind: 'faulty',
      faults: [{ field: id, says }],
    });
  });

  test('each wrong box has its own fault', () => {
    expect(readDay(boxes('x', 'y', 'z'), field)).toMatchObject({
      faults: [{ field: 'birth-day' }, { field: 'birth-month' }, { field: 'birth-year' }],
    });
  });
});

describe('a day that may be left', () => {
  test('is null when all boxes are empty', () => {
    expect(readOptionalDay({}, field)).toEqual({ kind: 'good', value: null });
    expect(readOptionalDay(boxes(' ', '', ''), field)).toEqual({ kind: 'good', value: null });
  });

  test('is a fault when only begun', () => {
    expect(readOptionalDay(boxes('3', '', ''), field)).toMatchObject({
      faults: [{ says: 'Enter the month and year your child was born' }],
    });
  });
});

describe('any day', () => {
  const real = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });

  test('that exists is read back', () => {
    fc.assert(
      fc.property(real, (date) => {
        const value = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = value.split('-');
        expect(readDay(boxes(day, month, year), field)).toEqual({ kind: 'good', value });
      }),
    );
  });

  test('whatever is typed gets an answer with words', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String));
    fc.assert(
      fc.property(typed, typed, typed, (day, month, year) => {
        const read = readDay(boxes(day, month, year), field);
        if (read.kind === 'faulty') expect(read.faults.every(({ says }) => says !== '')).toBe(true);
        else expect(read.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  test('a megabyte in a box is answered at once', () => {
    const before = performance.now();
    const wide = '9'.repeat(1_000_000);
    expect(readDay(boxes(wide, wide, ' '.repeat(1_000_000)), field).kind).toBe('faulty');
    expect(performance.now() - before).toBeLessThan(500);
  });
});
