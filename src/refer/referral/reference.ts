/**
 * The signs of a reference: no 0 or O, no 1, I or L, no U, which are mistaken for each other; and
 * no other vowel, so that no reference spells a word.
 */
export const REFERENCE_SIGNS = '23456789BCDFGHJKMNPQRSTVWXYZ';
const DIGITS = '23456789';

/**
 * A new reference in the shape `KT-4F7Q-92`: the area's prefix, four signs, two digits (39 million
 * of them). `draw(n)` gives a whole number from 0 to n - 1. It opens nothing by itself.
 */
export function drawReference(prefix: string, draw: (below: number) => number): string {
  const some = (signs: string, count: number) =>
    Array.from({ length: count }, () => signs[draw(signs.length)]).join('');
  return `${prefix}-${some(REFERENCE_SIGNS, 4)}-${some(DIGITS, 2)}`;
}

const LONGEST_TYPED = 40;

/** A reference as it is compared, however it was typed: `kt 4f7q 92` is `KT4F7Q92`. */
export function bareReference(typed: string): string {
  return typed
    .slice(0, LONGEST_TYPED)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
