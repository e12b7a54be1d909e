import type { Instant } from '../../kernel/day.ts';
import { type Draw, drawFrom } from './draw.ts';
import { instantAt, millisOf } from './moment.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const YEAR = 365;

/** Somebody's first sending or their second, and when, in milliseconds since 1970. */
export type Coming = {
  readonly person: number;
  readonly turn: 1 | 2;
  readonly at: number;
  /** When they asked first: the same, or months before. */
  readonly firstAt: number;
};

export type Year = {
  readonly seed: number;
  readonly people: number;
  /** The first moment that counts, and the first that no longer does. */
  readonly from: Instant;
  readonly until: Instant;
};

/**
 * When each person asks, oldest first: within the year that ends at `until`, fewer in the summer
 * holidays. One in twenty asks again months later. Held as one number each, so that a million fit.
 */
export function* comings(year: Year): Generator<Coming> {
  const from = millisOf(year.from);
  const packed = new Float64Array(year.people * 2);
  let count = 0;
  for (let person = 1; person <= year.people; person += 1) {
    for (const { turn, at } of comingsOf(person, year)) {
      packed[count] = (Math.round((at - from) / MINUTE_MS) * MOST_PEOPLE + person) * 2 + turn - 1;
      count += 1;
    }
  }
  for (const one of packed.subarray(0, count).sort()) {
    const turn = one % 2 === 0 ? 1 : 2;
    const rest = Math.floor(one / 2);
    const minute = Math.floor(rest / MOST_PEOPLE);
    const [person, at] = [rest % MOST_PEOPLE, from + minute * MINUTE_MS];
    const firstAt = turn === 1 ? at : (comingsOf(person, year)[0]?.at ?? at);
    yield { person, turn, at, firstAt };
  }
}

/** As many as one run may make up; more than the children of any county. */
export const MOST_PEOPLE = 2_000_000;

const ASKS_AGAIN = 5;

function comingsOf(
  person: number,
  { seed, from, until }: Year,
): readonly Pick<Coming, 'turn' | 'at'>[] {
  const draw = drawFrom(seed, 'when', person);
  const [start, end] = [millisOf(from), millisOf(until)];
  const first = momentIn(draw, start, end);
  const again = first + draw.int(60, 200) * DAY_MS + draw.int(0, 180) * MINUTE_MS;
  const comesAgain = draw.percent(ASKS_AGAIN) && again < end;
  return [{ turn: 1, at: first }, ...(comesAgain ? [{ turn: 2, at: again } as const] : [])];
}

/** How many ask in a month, beside the most: families and schools ask less in August. */
const OF_ELEVEN = [10, 9, 11, 7, 9, 9, 7, 4, 9, 11, 11, 7] as const;
const BUSIEST = 11;

function momentIn(draw: Draw, start: number, end: number): number {
  const days = Math.floor((end - start) / DAY_MS);
  for (;;) {
    const day = start + draw.int(0, days - 1) * DAY_MS;
    const of = OF_ELEVEN[new Date(day).getUTCMonth()] ?? BUSIEST;
    // Between seven in the morning and ten at night.
    if (draw.int(1, BUSIEST) <= of) return day + draw.int(7 * 60, 22 * 60 - 1) * MINUTE_MS;
  }
}

/** The first moment of the twelve months that end at `until`. */
export function yearBefore(until: Instant): Instant {
  return instantAt(millisOf(until) - YEAR * DAY_MS);
}

/** When a team decides what came at a moment: so many days later, on a weekday, in working hours. */
export function decidedAfter(draw: Draw, sentAt: Instant, days: number): Instant {
  const day = new Date(millisOf(sentAt) + days * DAY_MS);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  day.setUTCHours(0, draw.int(8 * 60, 16 * 60 + 59), 0, 0);
  const earliest = millisOf(sentAt) + draw.int(20, 90) * MINUTE_MS;
  return instantAt(Math.max(day.getTime(), earliest));
}

/** When a coordinator deals with it: so many working days after, in working hours. */
export function workingDaysAfter(draw: Draw, sentAt: Instant, days: number): Instant {
  const day = new Date(millisOf(sentAt));
  // What comes late in the day is for the next one.
  let left = days === 0 && day.getUTCHours() >= LATE ? 1 : days;
  while (left > 0 || day.getUTCDay() % 6 === 0) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  day.setUTCHours(0, draw.int(8 * 60, 16 * 60 + 59), 0, 0);
  const earliest = millisOf(sentAt) + draw.int(15, 60) * MINUTE_MS;
  return instantAt(Math.max(day.getTime(), earliest));
}

const LATE = 15;

/** When a family or somebody at work comes to it: so many days after, between seven and ten at night. */
export function atHomeAfter(draw: Draw, since: Instant, days: number): Instant {
  const day = new Date(millisOf(since) + days * DAY_MS);
  day.setUTCHours(0, draw.int(7 * 60, 22 * 60 - 1), 0, 0);
  return instantAt(day.getTime());
}
