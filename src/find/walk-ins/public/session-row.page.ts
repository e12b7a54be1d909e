import type { SessionDate } from '../../directory/session-dates.rule.ts';
import type { Session } from '../../directory/sessions.ts';
import { sayChange, sayWhen } from '../dates-in-words.rule.ts';
import { isHeld } from '../next-sessions.rule.ts';

/** The dates of a list, in words; whom a session is for stands at its first date alone. */
export function dateViews(dates: readonly SessionDate[]) {
  return dates.map((date, place) => {
    const { session, state } = date;
    const isFirst = dates.findIndex((other) => other.session === session) === place;
    return {
      when: sayWhen(date),
      isOff: !isHeld(state),
      change: sayChange(date),
      name: session.name,
      venue: session.venue.name,
      forWhom: isFirst ? session.forWhom : '',
    };
  });
}

/** A session and its venue: what one wants to know before setting out. */
export function venueView({ name, venue, forWhom, room, staff }: Session) {
  return {
    name,
    venue: venue.name,
    address: venue.address ?? '',
    forWhom,
    more: [
      ...(staff.length > 0 ? [`You can talk to: ${staff.join(', ')}.`] : []),
      ...(room === null ? [] : [room]),
      ...venue.access,
      ...(venue.access.length > 0 ? [] : ['We do not know how easy it is to get in. Call to ask.']),
    ],
  };
}
