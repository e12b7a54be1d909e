import type { Day } from '../../kernel/day.ts';
import type { Contact, Holiday, Holidays, OnHolidays, OpenSpan, SpecialDay } from './area.ts';

/** A day of a line's own, as its row gives it. */
export type OwnDay = {
  readonly day: Day;
  readonly hours: readonly OpenSpan[];
  readonly why?: string | undefined;
};

type Line = Pick<Contact, 'allHours'> & {
  readonly onHolidays: OnHolidays;
  readonly own: readonly OwnDay[];
};

/**
 * The days on which the week's hours of a line do not hold: its own first, as they stand. A day of its own says more
 * than a holiday. What a line of day and night does on a holiday is never in doubt.
 */
export function specialDaysOf(line: Line, holidays: Holidays | undefined): readonly SpecialDay[] {
  const own = line.own.map((one) => ({ ...one, holiday: null, why: one.why ?? '' }));
  const named = new Set(line.own.map(({ day }) => day));
  const isUsual = line.allHours || line.onHolidays === 'as-usual';
  const shared = isUsual ? [] : (holidays?.rows ?? []).filter(({ day }) => !named.has(day));
  return [...own, ...shared.map((one) => onHoliday(one, line.onHolidays))];
}

function onHoliday({ day, name, isBankHoliday }: Holiday, does: OnHolidays): SpecialDay {
  const hours = typeof does === 'string' ? [] : does;
  return { day, holiday: isBankHoliday ? 'a bank holiday' : name, why: '', hours };
}
