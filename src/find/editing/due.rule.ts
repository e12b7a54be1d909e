import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Contact } from '../area/area.ts';
import { isCrisisLine, VERIFIED_FOR_DAYS } from '../area/shown-contacts.rule.ts';
import type { Service } from '../directory/directory.ts';

/** A service is checked at least twice a year. */
export const SERVICE_CHECK_DAYS = 183;
/** A crisis line is asked for this long before it would leave the pages. */
export const WARNED_DAYS = 21;

/**
 * How the last check of something stands: never made, too long ago, or soon to be. A contact that
 * nobody has checked is shown to nobody, and so is not due: it waits for whoever knows it.
 */
export type Standing = 'due' | 'soon' | 'good';

export function serviceStanding({ verified, until }: Service, on: Day): Standing {
  if (until !== undefined && until <= on) return 'good';
  return standing(verified, on, SERVICE_CHECK_DAYS);
}

export function contactStanding(contact: Contact, on: Day): Standing {
  if (contact.verified === null) return 'good';
  const days = isCrisisLine(contact) ? VERIFIED_FOR_DAYS : SERVICE_CHECK_DAYS;
  return standing(contact.verified, on, days);
}

function standing(verified: Day | null, on: Day, days: number): Standing {
  if (verified === null) return 'due';
  const left = days - daysBetween(verified, on);
  if (left < 0) return 'due';
  return left <= WARNED_DAYS ? 'soon' : 'good';
}

/** Everything that somebody has to check now or soon: ids of services and of contacts. */
export function dueIn(
  pack: {
    readonly services: readonly Service[];
    readonly area: { readonly contacts: readonly Contact[] };
  },
  on: Day,
): { readonly services: readonly Service[]; readonly contacts: readonly Contact[] } {
  return {
    services: pack.services.filter((one) => serviceStanding(one, on) !== 'good'),
    contacts: pack.area.contacts.filter((one) => contactStanding(one, on) !== 'good'),
  };
}
