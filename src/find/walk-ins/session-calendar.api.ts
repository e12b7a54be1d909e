import { createHash } from 'node:crypto';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import {
  convertIcsRecurrenceRule,
  convertIcsTimezone,
  generateIcsCalendar,
  type IcsDateObject,
  type IcsEvent,
} from 'ts-ics';
import { addDays, type Day, instantOn, millisOf, ZONE } from '../../kernel/day.ts';
import type { AreaPack } from '../directory/pack.ts';
import type { Moved, Session, SessionDates } from '../directory/sessions.ts';
import { nearOf } from './near.rule.ts';
import { sessionsNear } from './next-sessions.rule.ts';
import { type Asked, walkInsAt } from './paths.ts';

export type CalendarAsked = Asked & {
  /** The `If-None-Match` of the request. */
  readonly known?: string | undefined;
};

export type CalendarReply =
  | { readonly kind: 'unchanged'; readonly etag: string }
  | { readonly kind: 'calendar'; readonly etag: string; readonly body: string };

/**
 * Answers `GET /walk-ins/calendar.ics` (RFC 5545): the sessions near a place, of a service, each as
 * its rule, what was called off as EXDATE, and what was moved under the date that it was moved from.
 * The same pack gives the same text, so a calendar that looks again is told that nothing changed.
 * `site` is the product's own address, `https://…`, with no slash at its end.
 */
export function answerCalendar(
  asked: CalendarAsked,
  { area, sessions }: Pick<AreaPack, 'area' | 'sessions'>,
  site: string,
): CalendarReply {
  const near = nearOf(asked.place, area);
  const own = sessions.filter(({ service }) => [undefined, service].includes(asked.service));
  const [zone = ''] = tzlib_get_ical_block(ZONE);
  const body = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Oast//Walk-in sessions//EN',
    name: near ? `Walk-in sessions near ${near.name}` : `Walk-in sessions in ${area.name}`,
    method: 'PUBLISH',
    timezones: [convertIcsTimezone(undefined, zone)],
    events: sessionsNear(own, near).flatMap((session) => eventsOf(session, area.id, site)),
  });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`;
  const isKnown = asked.known?.split(/, */).some((one) => one.replace(/^W\//, '') === etag);
  return isKnown === true ? { kind: 'unchanged', etag } : { kind: 'calendar', etag, body };
}

function eventsOf(session: Session, area: string, site: string): readonly IcsEvent[] {
  const { dates } = session;
  if (dates === null) return [];
  const what = aboutOf(session, area, site);
  const { from, starts, ends, cancelled, moved } = dates;
  return [
    {
      ...what,
      start: localAt(from, starts),
      end: localAt(from, ends),
      ...recurring(dates),
      exceptionDates: cancelled.map(({ day }) => localAt(day, starts)),
    },
    ...moved.map((one) => movedEvent(what, one, starts)),
  ];
}

/** An event needs a stamp: the day of the last check, since the time of asking would never rest. */
function aboutOf(session: Session, area: string, site: string) {
  const { id, name, venue, forWhom, turnUp, room, service, verified, dates } = session;
  return {
    uid: `${id}@${area}.walk-ins.oast`,
    summary: `${name}: ${venue.name}`,
    location: [venue.name, ...(venue.address === null ? [] : [venue.address])].join(', '),
    description: [forWhom, turnUp, ...(room === null ? [] : [room])].join('\n'),
    url: `${site}${walkInsAt({ service })}`,
    stamp: { date: momentOf(verified ?? dates?.from ?? UNDATED, 0) },
  };
}

const UNDATED = '2000-01-01' as Day;

function recurring({ recurs, until, starts }: SessionDates) {
  if (recurs === null) return {};
  const rule = convertIcsRecurrenceRule(undefined, { value: recurs });
  if (until === null) return { recurrenceRule: rule };
  // By the RFC an end is told in UTC, where the start has a zone.
  return { recurrenceRule: { ...rule, until: { date: momentOf(addDays(until, -1), starts) } } };
}

function movedEvent(what: ReturnType<typeof aboutOf>, moved: Moved, usual: number): IcsEvent {
  return {
    ...what,
    description: `${what.description}\nMoved: ${moved.why}.`,
    start: localAt(moved.to, moved.starts),
    end: localAt(moved.to, moved.ends),
    recurrenceId: { value: localAt(moved.day, usual) },
  };
}

/** A time by the clock on the wall; the offset is not printed, as the zone's own rules come along. */
function localAt(day: Day, minute: number): IcsDateObject {
  const date = momentOf(day, minute);
  const wall = new Date(Date.parse(day) + minute * 60_000);
  return { date, local: { date: wall, timezone: ZONE, tzoffset: '+0000' } };
}

function momentOf(day: Day, minute: number): Date {
  return new Date(millisOf(instantOn(day, minute)));
}
