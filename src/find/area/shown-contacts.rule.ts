import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Contact } from './area.ts';

/** A crisis line is checked at least this often (DOMAIN.md 1.10). */
export const VERIFIED_FOR_DAYS = 90;

/**
 * The contacts that a page may show on a day: those that a person has verified, and not too long
 * ago. An unverified line is kept in the pack and shown to nobody. 999 and 111, once verified,
 * stay for good: on no day may a page be left without them, and a stale one is a fault of
 * `oast area check` as any other.
 */
export function shownContacts(contacts: readonly Contact[], on: Day): readonly Contact[] {
  return contacts.filter((contact) => {
    if (contact.verified === null) return false;
    if (contact.kind === 'emergency' || contact.kind === 'urgent') return true;
    return !isCrisisLine(contact) || !isStale(contact, on);
  });
}

/** Lines for a crisis; the phone lines of services are checked with their service. */
export function isCrisisLine({ kind }: Contact): boolean {
  return kind !== 'service';
}

/** Verified once, and longer ago than it holds. */
export function isStale({ verified }: Contact, on: Day): boolean {
  return verified !== null && daysBetween(verified, on) > VERIFIED_FOR_DAYS;
}
