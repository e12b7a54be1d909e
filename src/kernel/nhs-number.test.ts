import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNhsNumber, sayNhsNumber } from './nhs-number.ts';

describe('an NHS number is read', () => {
  test.each([
    // DOMAIN T18.
    ['999 999 9999', '9999999999'],
    ['9999999999', '9999999999'],
    ['999-999-9999', '9999999999'],
    [' 943 476 5919 ', '9434765919'],
    ['943–476–5919', '9434765919'],
    ['943\u00a0476\u00a05919', '9434765919'],
    // A sum that leaves nothing over has check digit 0.
    ['9990000190', '9990000190'],
  ])('%j', (typed, number) => {
    expect(parseNhsNumber(typed)).toBe(number);
  });

  test.each([
    ...['999 999 9998', '9434765918', '9434765991', '943476591', '94347659190', '', 'none'],
    ...['943476591X', '٩٤٣٤٧٦٥٩١٩', '943/476/5919', '9434765919\0', '<b>9434765919</b>'],
    // Nine digits that leave ten over: no digit completes them, so none was ever issued.
    ...[...'0123456789'].map((check) => `999000000${check}`),
  ])('%j is none', (typed) => {
    expect(parseNhsNumber(typed)).toBeUndefined();
  });

  test('it is said in threes and a four', () => {
    const number = parseNhsNumber('9434765919');
    expect(number && sayNhsNumber(number)).toBe('943 476 5919');
  });
});

describe('the check digit', () => {
  const nine = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });

  /** The number that nine digits make, where there is one. */
  function completed(digits: string) {
    const all = [...'0123456789'].map((check) => parseNhsNumber(digits + check));
    return all.filter((number) => number !== undefined);
  }

  test('completes nine digits in one way at most', () => {
    fc.assert(fc.property(nine, (digits) => completed(digits).length <= 1));
  });

  test('finds any one digit mistyped', () => {
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, off) => {
        for (const number of completed(digits)) {
          const wrong = (Number(number[place]) + off) % 10;
          const typed = number.slice(0, place) + wrong + number.slice(place + 1);
          expect(parseNhsNumber(typed)).toBeUndefined();
        }
      }),
    );
  });

  test('finds two neighbours swapped', () => {
    fc.assert(
      fc.property(nine, fc.nat(8), (digits, place) => {
        for (const number of completed(digits)) {
          const [one = '', other = ''] = number.slice(place, place + 2);
          if (one === other) continue;
          const typed = number.slice(0, place) + other + one + number.slice(place + 2);
          expect(parseNhsNumber(typed)).toBeUndefined();
        }
      }),
    );
  });
});
