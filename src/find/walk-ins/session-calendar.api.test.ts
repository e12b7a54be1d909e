import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  once,
  session,
  tuesdays,
  undated,
  wednesdays,
} from '../../../tests/people/made-up-sessions.ts';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { addDays, type Day, instantOn } from '../../kernel/day.ts';
import { sessionDates } from '../directory/session-dates.rule.ts';
import type { Session } from '../directory/sessions.ts';
import { isHeld } from './next-sessions.rule.ts';
import { answerCalendar, type CalendarAsked } from './session-calendar.api.ts';

const fridays = session('fridays', {
  from: '2025-01-03' as Day,
  until: '2026-04-04' as Day,
  recurs: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
  starts: 23 * 60 + 15,
  ends: 24 * 60,
});
const sundays = session('sundays', {
  from: '2025-01-26' as Day,
  recurs: 'FREQ=MONTHLY;BYDAY=-1SU',
  cancelled: [{ day: '2025-08-31' as Day, why: 'summer' }],
});
const all = [tuesdays, wednesdays, once, undated, fridays, sundays];

function asked(query: CalendarAsked = {}, sessions: readonly Session[] = all) {
  return answerCalendar(query, { area: smallKent, sessions }, 'https://oast.test');
}

function bodyOf(query: CalendarAsked = {}, sessions?: readonly Session[]): string {
  const reply = asked(query, sessions);
  if (reply.kind === 'unchanged') throw new Error('unchanged');
  return reply.body;
}

/** Starts and ends, in UTC, that another library reads from the calendar over a year. */
function readBack(text: string, first: Day, last: Day): readonly string[] {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const masters = events.filter((one) => !one.isRecurrenceException());
  for (const one of events.filter((event) => event.isRecurrenceException())) {
    masters.find(({ uid }) => uid === one.uid)?.relateException(one);
  }
  return masters
    .flatMap((event) => occurrences(event))
    .filter((one) => isIn(one, first, last))
    .sort();
}

function occurrences(event: ICAL.Event): readonly string[] {
  const found: string[] = [];
  const walk = event.iterator();
  for (let next = walk.next(); next && next.year < 2028; next = walk.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(`${isoOf(startDate)} ${isoOf(endDate)} ${event.uid}`);
  }
  return found;
}

function isoOf(time: ICAL.Time): string {
  return time.toJSDate().toISOString().replace('.000', '');
}

function isIn(one: string, first: Day, last: Day): boolean {
  return one.slice(0, 10) >= first && one.slice(0, 10) <= last;
}

/** The same by our own rules. */
function ours(sessions: readonly Session[], first: Day, last: Day): readonly string[] {
  return sessions
    .flatMap((one) => sessionDates(one, { first, last }))
    .filter(({ state }) => isHeld(state))
    .map(
      ({ day, starts, ends, session: { id } }) =>
        `${instantOn(day, starts)} ${instantOn(day, ends)} ${id}@kent.walk-ins.oast`,
    )
    .sort();
}

describe('another library reads the same dates as ours', () => {
  const year = ['2025-03-01' as Day, '2026-03-31' as Day] as const;

  // The clocks change on 30 March and 26 October 2025, both a last Sunday, and on 29 March 2026.
  test.each(all)('over a year, with its changes of the clock: $id', (one) => {
    const expected = ours([one], ...year);
    expect(readBack(bodyOf({}, [one]), ...year)).toEqual(expected);
    expect(expected.length > 0).toBe(one !== undated);
  });

  test('all together', () => {
    expect(readBack(bodyOf(), ...year)).toEqual(ours(all, ...year));
  });

  test('up to the last, and no further', () => {
    const span = ['2026-03-01' as Day, addDays('2026-03-01' as Day, 400)] as const;
    expect(readBack(bodyOf({}, [fridays, tuesdays]), ...span)).toEqual(
      ours([fridays, tuesdays], ...span),
    );
  });
});

describe('the calendar', () => {
  const lines = bodyOf({}, [tuesdays]).split('\r\n');

  test.each([
    'METHOD:PUBLISH',
    'TZID:Europe/London',
    'DTSTAMP:20250901T230000Z',
    'DTSTART;TZID=Europe/London:20250902T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260831T090000Z',
    'EXDATE;TZID=Europe/London:20251223T100000',
    'RECURRENCE-ID;TZID=Europe/London:20251111T100000',
    'SUMMARY:Talking Walk-in: Made-up Hub',
    'UID:tuesdays@kent.walk-ins.oast',
    'URL:https://oast.test/walk-ins?service=kent-talking-walk-in',
  ])('has the line %s', (line) => {
    expect(lines).toContain(line);
  });

  test('has no line over 75 letters', () => {
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(75);
  });

  test('is of a place, and of a service', () => {
    expect(bodyOf({ place: 'sandwich' })).toContain('X-WR-CALNAME:Walk-in sessions near Sandwich');
    const ids = (query: CalendarAsked) =>
      [...bodyOf(query).matchAll(/^UID:(\w+)/gm)].map(([, id]) => id);
    expect(ids({ place: 'sandwich' })).toEqual(['wednesdays']);
    expect(ids({ service: 'juggling' })).toEqual([]);
    expect(ids({ place: 'nowhere' })).toContain('tuesdays');
  });

  test('is sent again only where it changed', () => {
    const { etag } = asked();
    expect(asked({ known: etag })).toEqual({ kind: 'unchanged', etag });
    expect(asked({ known: `"other", W/${etag}` })).toEqual({ kind: 'unchanged', etag });
    expect(asked({ known: etag }, [once]).kind).toBe('calendar');
    expect(asked().etag).toBe(etag);
  });
});
