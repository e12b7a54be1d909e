import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type Day } from '../../kernel/day.ts';
import { isRuleByDays } from './recurrence-grammar.rule.ts';
import type { SessionDates } from './sessions.ts';

/** What days follow from. */
export type Recurring = Pick<SessionDates, 'from' | 'until' | 'recurs'>;

/**
 * The days on which sessions recur (RFC 5545), from a day to another, both counting, in order;
 * cancelled and moved ones too. Days alone are reckoned with, and a session's time is added by the
 * clock on the wall, so that no change of the clocks can move it. None for a rule that is no good.
 */
export function recurringDays({ from, until, recurs }: Recurring, span: Span): readonly Day[] {
  const first = from > span.first ? from : span.first;
  const last = until !== null && until <= span.last ? addDays(until, -1) : span.last;
  if (last < first) return [];
  if (recurs === null) return from >= first ? [from] : [];
  if (!isRuleByDays(recurs)) return [];
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${from.replaceAll('-', '')}T000000Z\nRRULE:${recurs}`,
    strict: true,
    temporal: { ZonedDateTime: MIDNIGHT },
  });
  return rule.between(midnight(first), midnight(last), true).map(({ day }) => day);
}

export type Span = { readonly first: Day; readonly last: Day };

// Every day is told by its midnight in UTC, which has no changes of the clock.
const MIDNIGHT = {
  from: (text: string) => ({
    timeZoneId: 'UTC',
    day: text.slice(0, 'YYYY-MM-DD'.length) as Day,
    toString: () => text,
  }),
};

function midnight(day: Day) {
  return { timeZoneId: 'UTC', toString: () => `${day}T00:00:00+00:00[UTC]` };
}
