import { addDays, type Day, dayOf, type Instant, minuteOf, weekdayOf } from '../../kernel/day.ts';
import type { Contact, OpeningHours } from '../area/area.ts';
import { isInForce } from '../area/dates.rule.ts';

/** Minutes are since midnight in Europe/London. */
export type OpenNow =
  | { readonly kind: 'all-hours' }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'closed'; readonly opens: { readonly day: Day; readonly at: number } }
  /** No hours that hold for the week to come: ask them. */
  | { readonly kind: 'not-known' };

const LOOK_AHEAD_DAYS = 7;

/**
 * Whether a line is open at an instant, and else when it opens next (DOMAIN T4). Hours go by the
 * rows in force on each day itself, so a change of hours next week shows next week. Bank holidays
 * aren't known here yet: a page says to check.
 */
export function openNow(contact: Pick<Contact, 'allHours' | 'hours'>, at: Instant): OpenNow {
  if (contact.allHours) return { kind: 'all-hours' };
  const today = dayOf(at);
  const minute = minuteOf(at);
  const open = hoursOn(contact.hours, today).find(
    (row) => row.opens <= minute && minute < row.closes,
  );
  if (open) return { kind: 'open', until: open.closes };
  const opens = nextOpening(contact.hours, today, minute);
  return opens ? { kind: 'closed', opens } : { kind: 'not-known' };
}

function nextOpening(
  hours: readonly OpeningHours[],
  today: Day,
  minute: number,
): { readonly day: Day; readonly at: number } | undefined {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const later = hoursOn(hours, day).find((row) => ahead > 0 || row.opens > minute);
    if (later) return { day, at: later.opens };
  }
  return undefined;
}

function hoursOn(hours: readonly OpeningHours[], day: Day): readonly OpeningHours[] {
  return hours
    .filter((row) => isInForce(row, day) && row.days.includes(weekdayOf(day)))
    .sort((one, other) => one.opens - other.opens);
}
