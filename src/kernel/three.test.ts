import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, any, type Three, three } from './three.ts';

const YES = 'met';
const NO = 'not-met';
const UNKNOWN = 'not-yet-known';

describe('three-valued answers are joined', () => {
  test.each<[Three[], Three, Three]>([
    [[], YES, NO],
    [[YES], YES, YES],
    [[NO], NO, NO],
    [[UNKNOWN], UNKNOWN, UNKNOWN],
    [[YES, NO], NO, YES],
    [[YES, UNKNOWN], UNKNOWN, YES],
    [[NO, UNKNOWN], NO, UNKNOWN],
    [[UNKNOWN, NO, YES], NO, YES],
  ])('%j: all %s, any %s', (answers, everyOne, someOne) => {
    expect(all(answers)).toBe(everyOne);
    expect(any(answers)).toBe(someOne);
  });

  test('what is absent is not known, never no', () => {
    expect([three(true), three(false), three(undefined)]).toEqual([YES, NO, UNKNOWN]);
  });
});

describe('whatever the answers', () => {
  const answer = fc.constantFrom<Three>(YES, NO, UNKNOWN);
  const answers = fc.array(answer, { maxLength: 6 });

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(answers, (list) => {
        expect(all(list.toReversed())).toBe(all(list));
        expect(any(list.toReversed())).toBe(any(list));
      }),
    );
  });

  test('any is all, seen from the other side', () => {
    const other: Record<Three, Three> = { met: NO, 'not-met': YES, 'not-yet-known': UNKNOWN };
    fc.assert(
      fc.property(answers, (list) => any(list) === other[all(list.map((one) => other[one]))]),
    );
  });

  test('to learn more never turns an answer round', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom<Three>(YES, NO), (list, learnt) => {
        const later = list.map((one) => (one === UNKNOWN ? learnt : one));
        for (const join of [all, any]) {
          if (join(list) !== UNKNOWN) expect(join(later)).toBe(join(list));
        }
      }),
    );
  });
});
