import type { Instant } from '../../kernel/day.ts';

/** Milliseconds since 1970 of a made-up moment, of which a year has some millions. */
export function millisOf(at: Instant): number {
  return Date.parse(at);
}

/** A moment of a whole minute as the kernel writes it, at a tenth of the time. */
export function instantAt(millis: number): Instant {
  return new Date(millis).toISOString().replace('.000Z', 'Z') as Instant;
}
