import { describe, expect, test } from 'vitest';
import { bareReference, drawReference, REFERENCE_SIGNS } from './reference.ts';

function drawInTurn() {
  let n = 0;
  return (below: number) => {
    n += 7;
    return n % below;
  };
}

describe('a reference', () => {
  test('has its area’s prefix, four signs, two digits', () => {
    const draw = drawInTurn();
    for (let made = 0; made < 200; made += 1) {
      expect(drawReference('KT', draw)).toMatch(/^KT-[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9]{2}$/);
    }
  });

  test('has no sign that is read as another', () => {
    expect(REFERENCE_SIGNS).not.toMatch(/[01AEILOU]/);
  });

  test.each(['KT-4F7Q-92', 'kt4f7q92', ' kt 4f7q 92 ', 'KT–4F7Q–92', 'ＫＴ-4F7Q-92'])(
    'typed as %s it is the same',
    (typed) => {
      expect(bareReference(typed)).toBe('KT4F7Q92');
    },
  );

  test('a megabyte typed for it is cut short', () => {
    expect(bareReference('K'.repeat(1_000_000)).length).toBe(40);
  });
});
