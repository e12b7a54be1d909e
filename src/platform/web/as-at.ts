import { type Day, type Instant, parseDay } from '../../kernel/day.ts';
import type { Kept } from './kept.ts';

const PART = 'as-at';

/** The day as on which this browser reads the public pages; null: as they are now. */
export function readsAsAt(kept: Pick<Kept, 'read'>): Day | null {
  const day = kept.read(PART);
  return typeof day === 'string' ? (parseDay(day) ?? null) : null;
}

/** From now on this browser reads the public pages as on a day; null: as they are now. */
export function keepAsAt(kept: Pick<Kept, 'write'>, day: Day | null): void {
  kept.write(PART, day);
}

/** A moment of that day at which it has begun everywhere in the area. */
export function momentOf(day: Day): Instant {
  return `${day}T12:00:00Z` as Instant;
}
