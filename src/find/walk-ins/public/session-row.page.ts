import type { SessionDate } from '../../directory/session-dates.rule.ts';
import type { Session } from '../../directory/sessions.ts';
import { sayChange, sayWhen } from '../dates-in-words.rule.ts';
import { isHeld } from '../next-sessions.rule.ts';

/** One date of a session, in the words that it is shown in. */
export function dateView(date: SessionDate) {
  const { session, state } = date;
  return {
    when: sayWhen(date),
    isOff: !isHeld(state),
    change: sayChange(date),
    ...venueView(session),
  };
}

/** A session and its venue. Those who need to know how to get in are told that it is not known. */
export function venueView({ name, venue, forWhom, room }: Session) {
  return {
    name,
    venue: venue.name,
    address: venue.address ?? '',
    forWhom,
    room: room ?? '',
    access: venue.access.join(' '),
  };
}
