import { dayOf, type Instant } from '../../../kernel/day.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import type { Contact } from '../../area/area.ts';
import { sayHours, sayOpenNow } from '../../directory/hours-in-words.rule.ts';
import { within } from '../answers-in-words.ts';
import { type Found, phoneOf } from './results-found.page.ts';

/** The number of a service, when it answers, and whether it does now; null where none is shown. */
export function phoneView(found: Found, now: Instant) {
  const line = phoneOf(found);
  return line ? lineView(line, now) : teamPhone(found);
}

/** The number of the team itself, once the team is known: its times are in no source. */
function teamPhone({ stands: { team } }: Found) {
  if (team.answer !== 'known' || team.phone === null) return null;
  const { name, phone } = team;
  const times = 'We do not know their times: call to check.';
  return { name, phone, href: telHref(phone), times, openNow: '' };
}

/** A person to call, always (PAGES: 6.7): the first service in this order with a number. */
export function personView(inOrder: readonly Found[], now: Instant) {
  const first = inOrder.find((found) => phoneOf(found) !== undefined);
  return first ? phoneView(first, now) : null;
}

function lineView(line: Contact, now: Instant) {
  const { phone = '', name } = line;
  return { name, phone, href: telHref(phone), ...timesOf(line, now) };
}

/** When it answers, as sentences; where its hours are not known, so much is said. */
function timesOf(line: Contact, now: Instant) {
  const openNow = sayOpenNow(line, now);
  const hours = sayHours(line, dayOf(now)).replace(/\.$/, '');
  return { times: openNow === '' ? `Times: ${within(hours)}.` : `${hours}.`, openNow };
}
