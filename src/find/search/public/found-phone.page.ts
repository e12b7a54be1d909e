import { dayOf, type Instant } from '../../../kernel/day.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import type { Area } from '../../area/area.ts';
import type { Service } from '../../directory/directory.ts';
import { sayHours, sayOpenNow } from '../../directory/hours-in-words.rule.ts';
import { linesOf } from '../../directory/lines-of-service.rule.ts';

/** The first number of a service that may be shown today, with its hours; null where none is. */
export function phoneOf(service: Service, area: Area, now: Instant) {
  const on = dayOf(now);
  const line = linesOf(service, area, on).find(({ phone }) => phone !== undefined);
  if (line?.phone === undefined) return null;
  const { name, phone } = line;
  const hours = sayHours(line, on).replace(/\.$/, '');
  return { name, phone, href: telHref(phone), hours, openNow: sayOpenNow(line, now) };
}

export type Phone = NonNullable<ReturnType<typeof phoneOf>>;
