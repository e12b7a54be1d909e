import { addDays, type Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Finding, Pointer } from '../area/pack-file.ts';
import { itself, repeated, rowsAt, unknownNames } from '../area/row-checks.rule.ts';
import { makeSession } from './make-session.rule.ts';
import { recurringDays } from './recurrence.rule.ts';
import { isRuleByDays } from './recurrence-grammar.rule.ts';
import { sessionDates } from './session-dates.rule.ts';
import type { Session, SessionDates } from './sessions.ts';
import type { SessionBody } from './sessions-file.ts';

export type SessionInFile = { readonly path: string; readonly body: SessionBody };

/** How far ahead a session must be held at all: rules with longer gaps are mistakes. */
const LOOKED_AHEAD_DAYS = 3 * 366;

/** Whether each session agrees with itself, with the services and with the area. */
export function sessionFindings(
  sessions: readonly SessionInFile[],
  { area, services }: { readonly area: Area; readonly services: ReadonlySet<string> },
): readonly Finding[] {
  return sessions.flatMap(({ path, body }) => {
    const session = makeSession(body);
    return [
      ...(path === `sessions/${body.id}.yaml`
        ? []
        : [found(path, ['id'], 'the id that its file is named by', body.id)]),
      ...unknownNames(
        'a service',
        [{ file: path, at: ['service'], value: body.service }],
        services,
      ),
      ...needFindings(path, body, area),
      ...venueFindings(path, session, area),
      ...dateFindings(path, session),
    ];
  });
}

function needFindings(file: string, { needs }: SessionBody, area: Area): readonly Finding[] {
  const rows = rowsAt(file, ['needs'], needs);
  const known = new Set(area.needs.map(({ id }) => id));
  return [...unknownNames('a need', rows, known), ...repeated('a need', rows, itself)];
}

function venueFindings(file: string, { venue, ages }: Session, area: Area): readonly Finding[] {
  const districts = new Set(area.districts.map(({ code }) => code));
  const at = ['venue', 'district'];
  const places = area.places.filter(({ district }) => district === venue.district);
  const isAway = venue.place !== null && !places.some(({ name }) => name === venue.place);
  return [
    ...unknownNames('a district', [{ file, at, value: venue.district }], districts),
    ...(isAway
      ? [found(file, ['venue', 'place'], 'a place that the pack has in its district', venue.place)]
      : []),
    ...(ages && ages.under <= ages.from
      ? [found(file, ['ages', 'under'], `an age over ${ages.from}`, `${ages.under}`)]
      : []),
  ];
}

function dateFindings(file: string, session: Session): readonly Finding[] {
  const { dates } = session;
  if (dates === null) return [];
  if (dates.recurs !== null && !isRuleByDays(dates.recurs)) {
    return [found(file, ['dates', 'recurs'], A_RULE, dates.recurs)];
  }
  const wrong = [
    ...orderFindings(file, dates),
    ...(isDate(dates, dates.from)
      ? []
      : [found(file, ['dates', 'from'], 'a day on which the rule falls', dates.from)]),
    ...changeFindings(file, dates),
  ];
  return wrong.length > 0 || isHeld(session, dates)
    ? wrong
    : [found(file, ['dates'], 'a session that is held', 'one that never is')];
}

const A_RULE =
  'a rule by days such as FREQ=WEEKLY;BYDAY=TU (its end stands in until, its time in starts)';

function orderFindings(file: string, { starts, ends, moved }: SessionDates): readonly Finding[] {
  const times = [
    { at: ['dates', 'ends'], starts, ends },
    ...moved.map((one, i) => ({ at: ['dates', 'moved', i, 'ends'], ...one })),
  ];
  return times
    .filter((one) => one.ends <= one.starts)
    .map(({ at }) => found(file, at, 'a time after it starts', 'an earlier one'));
}

/** What is called off or moved is a date of the session, and each date is changed once. */
function changeFindings(file: string, dates: SessionDates): readonly Finding[] {
  const rows = [
    ...rowsAt(file, ['dates', 'cancelled'], dates.cancelled),
    ...rowsAt(file, ['dates', 'moved'], dates.moved),
  ];
  return [
    ...repeated('a date', rows, ({ day }) => day),
    ...rows
      .filter(({ value }) => !isDate(dates, value.day))
      .map(({ at, value }) => found(file, [...at, 'day'], 'a date of the session', value.day)),
  ];
}

function isDate(dates: SessionDates, day: Day): boolean {
  return recurringDays(dates, { first: day, last: day }).length > 0;
}

function isHeld(session: Session, { from }: SessionDates): boolean {
  const span = { first: from, last: addDays(from, LOOKED_AHEAD_DAYS) };
  return sessionDates(session, span).some(
    ({ state }) => state.kind === 'on' || state.kind === 'instead',
  );
}

function found(file: string, at: Pointer, expected: string, what: string | null): Finding {
  return { file, at, expected, found: `"${what}"` };
}
