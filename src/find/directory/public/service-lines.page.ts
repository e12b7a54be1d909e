import { dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import { smsHref, telHref } from '../../../platform/web/help-line.ts';
import type { Area, Contact } from '../../area/area.ts';
import type { Service } from '../directory.ts';
import {
  sayHours,
  sayOnHolidays,
  sayOpenNow,
  sayOtherHours,
  saySpecialDays,
} from '../hours-in-words.rule.ts';
import { linesOf } from '../lines-of-service.rule.ts';

/** The lines of a service, each with its hours on this day and whether it answers now. */
export function lineViews(service: Service, area: Area, now: Instant) {
  return linesOf(service, area, dayOf(now)).map((line) => lineView(line, now));
}

function lineView(line: Contact, now: Instant) {
  const on = dayOf(now);
  return {
    name: line.name,
    forWhom: line.forWhom,
    note: line.note ?? '',
    ways: waysOf(line),
    hours: sayHours(line, on).replace(/\.$/, ''),
    openNow: sayOpenNow(line, now),
    others: [...saySpecialDays(line, on), ...sayOtherHours(line, on)],
    holidays: sayOnHolidays(line),
    checked: line.verified === null ? '' : `Checked on ${sayDay(line.verified)}.`,
  };
}

function waysOf({ phone, text, email }: Contact) {
  return [
    ...(phone === undefined ? [] : [{ act: 'Call', href: telHref(phone), says: phone }]),
    ...(text === undefined ? [] : [{ act: 'Text', href: smsHref(text), says: text }]),
    ...(email === undefined ? [] : [{ act: 'Email', href: `mailto:${email}`, says: email }]),
  ];
}
