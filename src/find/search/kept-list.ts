import type { Kept } from '../../platform/web/kept.ts';

/** The most services that a list holds, and letters of their ids: a cookie holds only so much. */
export const MOST_LISTED = 20;
const MOST_LETTERS = 700;

const PART = 'list';

/** The ids of what somebody put aside, in that order. It is kept in their own browser alone. */
export function listedIn(kept: Kept): readonly string[] {
  const part = kept.read(PART);
  return Array.isArray(part) ? part.filter((one) => typeof one === 'string') : [];
}

/** Adds to the list; false where it is full. Adding twice is adding once. */
export function addToList(kept: Kept, id: string): boolean {
  const listed = listedIn(kept);
  if (listed.includes(id)) return true;
  const longer = [...listed, id];
  if (longer.length > MOST_LISTED || longer.join('').length > MOST_LETTERS) return false;
  kept.write(PART, longer);
  return true;
}

export function takeFromList(kept: Kept, id: string): void {
  const listed = listedIn(kept);
  if (listed.includes(id))
    kept.write(
      PART,
      listed.filter((one) => one !== id),
    );
}

export function clearList(kept: Kept): void {
  if (listedIn(kept).length > 0) kept.write(PART, []);
}

const VISIT = 'visit';

/** A random number that makes one visit's searches count once; `make` gives one where none is. */
export function visitIn(kept: Kept, make: () => string): string {
  const before = kept.read(VISIT);
  if (typeof before === 'string') return before;
  const made = make();
  kept.write(VISIT, made);
  return made;
}
