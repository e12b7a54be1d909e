import { addDays, type Day, dayOf, type Instant, minuteOf, weekdayOf } from '../../kernel/day.ts';
import type { Contact, OpenSpan, SpecialDay } from '../area/area.ts';
import { isInForce } from '../area/dates.rule.ts';

/** When a line is open: its hours by the week, and the days on which those do not hold. */
export type Line = Pick<Contact, 'allHours' | 'hours' | 'specialDays'>;

/** A minute since midnight in Europe/London, of a day. */
export type Opening = { readonly day: Day; readonly at: number };

export type OpenNow =
  | { readonly kind: 'all-hours' }
  /** `until` passes 1440 where it goes on after midnight without a break. */
  | { readonly kind: 'open'; readonly until: number }
  | {
      readonly kind: 'closed';
      /** Null: not in the month to come, as far as is known. */
      readonly opens: Opening | null;
      /** The day that keeps it closed all day today; null: no such day. */
      readonly today: SpecialDay | null;
      /** The first day before it opens for sure on which nobody knows whether it does. */
      readonly unsure: SpecialDay | null;
    }
  /** A holiday, and what the line does on it is not known: never "open", and never "closed". */
  | { readonly kind: 'ask'; readonly today: SpecialDay; readonly opens: Opening | null }
  /** No hours that hold for the month to come: ask them. */
  | { readonly kind: 'not-known' };

const LOOK_AHEAD_DAYS = 31;
const A_DAY = 1440;

/**
 * Whether a line is open at an instant, and else when it opens next (DOMAIN T4). Hours go by the
 * rows in force on each day itself, so a change of hours next week shows next week.
 */
export function openNow(line: Line, at: Instant): OpenNow {
  if (line.allHours && (line.specialDays ?? []).length === 0) return { kind: 'all-hours' };
  const day = dayOf(at);
  const minute = minuteOf(at);
  const today = onDay(line, day);
  if (today.isUnsure) {
    return { kind: 'ask', today: today.special, opens: nextOpening(line, day, 1).opens };
  }
  const open = today.spans.find(({ opens, closes }) => opens <= minute && minute < closes);
  if (open) return { kind: 'open', until: closing(line, day, open.closes) };
  const later = today.spans.find(({ opens }) => opens > minute);
  if (later) return closed(null, { opens: { day, at: later.opens }, unsure: null });
  const next = nextOpening(line, day, 1);
  const kept = today.spans.length === 0 ? today.special : null;
  return next.opens === null && kept === null ? { kind: 'not-known' } : closed(kept, next);
}

type Next = { readonly opens: Opening | null; readonly unsure: SpecialDay | null };

function closed(today: SpecialDay | null, next: Next): OpenNow {
  return { kind: 'closed', today, ...next };
}

/** The first opening that is sure, from so many days after a day. */
function nextOpening(line: Line, day: Day, after: number): Next {
  let unsure: SpecialDay | null = null;
  for (let ahead = after; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const next = onDay(line, addDays(day, ahead));
    if (next.isUnsure) unsure ??= next.special;
    else if (next.spans[0]) return { opens: { day: next.day, at: next.spans[0].opens }, unsure };
  }
  return { opens: null, unsure };
}

/** Hours that go on without a break are one: over noon, and over midnight. */
function closing(line: Line, day: Day, closes: number): number {
  const { spans } = onDay(line, day);
  const going = spans.find(({ opens }) => opens === closes);
  if (going) return closing(line, day, going.closes);
  if (closes < A_DAY) return closes;
  const next = onDay(line, addDays(day, 1));
  const early = next.isUnsure ? undefined : next.spans.find(({ opens }) => opens === 0);
  return A_DAY + (early?.closes ?? 0);
}

type OnDay = { readonly day: Day; readonly spans: readonly OpenSpan[] } & (
  | { readonly isUnsure: false; readonly special: SpecialDay | null }
  | { readonly isUnsure: true; readonly special: SpecialDay }
);

function onDay(line: Line, day: Day): OnDay {
  const special = line.specialDays?.find((one) => one.day === day);
  const usual = usualOn(line, day);
  // A holiday on which the line would be closed anyway changes nothing, and leaves nothing in doubt,
  // unless it opens for the day.
  const isIdle = special?.holiday != null && usual.length === 0 && !special.hours?.length;
  if (!special || isIdle) return { day, spans: usual, isUnsure: false, special: null };
  if (special.hours === null) return { day, spans: [], isUnsure: true, special };
  return { day, spans: sorted(special.hours), isUnsure: false, special };
}

function usualOn({ allHours, hours }: Line, day: Day): readonly OpenSpan[] {
  if (allHours) return [{ opens: 0, closes: A_DAY }];
  return sorted(hours.filter((row) => isInForce(row, day) && row.days.includes(weekdayOf(day))));
}

function sorted(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  return [...spans].sort((one, other) => one.opens - other.opens);
}
