import type { Contact, Way } from './people.ts';

/**
 * Of somebody's safe ways, the one to write by: where a message may be left, and rather where
 * nobody else looks; else in the order that they gave. Undefined: nothing may be written.
 */
export function whichWayFirst<
  One extends Pick<Contact, 'way' | 'mayLeaveMessage' | 'othersMaySee'>,
>(contacts: readonly One[], ways: readonly Way[]): One | undefined {
  const usable = contacts.filter(
    ({ way, mayLeaveMessage }) => ways.includes(way) && mayLeaveMessage,
  );
  return usable.find(({ othersMaySee }) => !othersMaySee) ?? usable[0];
}
