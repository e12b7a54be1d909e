import type { Session, SessionDates } from './sessions.ts';
import type { SessionBody } from './sessions-file.ts';

/** A session as its file tells of it. */
export function makeSession(body: SessionBody): Session {
  return { ...body, dates: body.dates && makeDates(body.dates) };
}

function makeDates(body: NonNullable<SessionBody['dates']>): SessionDates {
  const { cancelled = [], moved = [], until = null } = body;
  const usual = { starts: minutes(body.starts), ends: minutes(body.ends) };
  return {
    ...body,
    ...usual,
    until,
    cancelled,
    moved: moved.map((one) => ({
      ...one,
      starts: one.starts === undefined ? usual.starts : minutes(one.starts),
      ends: one.ends === undefined ? usual.ends : minutes(one.ends),
    })),
  };
}

/** `09:30` as 570. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
