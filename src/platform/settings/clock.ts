import type { Clock } from '../../kernel/clock.ts';
import { type Instant, instantAt, millisOf } from '../../kernel/day.ts';

/** True time; or, for tests and demonstrations, a believed instant that runs on from now. */
export function clockFrom(believedNow: Instant | null): Clock {
  if (believedNow === null) return { now: () => instantAt(Date.now()) };
  const started = Date.now();
  const believed = millisOf(believedNow);
  return { now: () => instantAt(believed + Date.now() - started) };
}
