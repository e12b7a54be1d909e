import type { Contact, OpeningHours } from '../../find/area/area.ts';
import { addDays } from '../../kernel/day.ts';
import type { HsdsSchedule, Uuid } from './hsds.ts';
import { idOf } from './ids.rule.ts';

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A day of the week as iCalendar writes it: 1 is `MO`. */
export function weekdayCode(day: number): string {
  return WEEK[day - 1] ?? '';
}

/**
 * When a line of a service answers: a schedule for each row of its hours, past and to come as well,
 * each with the days from and to which it holds. Without rows, the words of the source alone.
 */
export function schedulesOf(
  line: Contact,
  { area, service }: { readonly area: string; readonly service: Uuid },
): readonly HsdsSchedule[] {
  const id = (...names: readonly string[]) => idOf(area, 'schedule', service, line.id, ...names);
  const own = { service_id: service, description: `${line.name}: ${line.hoursSay}` };
  if (line.allHours) return [{ id: id('always'), ...own, ...timesOf(ALWAYS) }];
  if (line.hours.length === 0) return [{ id: id('words'), ...own }];
  return line.hours.map((row) => ({ id: id(nameOf(row)), ...own, ...timesOf(row), notes: ZONE }));
}

const ALWAYS: OpeningHours = { days: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 };
const ZONE = 'Times are those of Europe/London, summer time and all.';

// By what it says, and not by its place: another row before it leaves its id as it was.
function nameOf({ from, days, opens, closes }: OpeningHours): string {
  return [from ?? '', days.join(''), opens, closes].join(' ');
}

function timesOf({ from, until, days, opens, closes }: OpeningHours) {
  return {
    valid_from: from,
    // The pack's day is the first that no longer counts; the standard's is the last that does.
    valid_to: until === undefined ? undefined : addDays(until, -1),
    freq: 'WEEKLY',
    interval: 1,
    byday: days.map(weekdayCode).join(','),
    opens_at: clockTime(opens),
    closes_at: clockTime(closes),
  } as const;
}

/** Minutes since midnight as `09:00`; the end of the day is its last minute, as 24:00 is no time. */
function clockTime(minute: number): string {
  const kept = Math.min(minute, 1439);
  return [Math.floor(kept / 60), kept % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
