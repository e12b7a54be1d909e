/** Everything of the Open Referral feed stands under this one stub. */
export const OPEN_REFERRAL = '/openreferral/v3';

/** The lists of the standard, by the last part of their address. */
export const LISTS = [
  'services',
  'service_at_locations',
  'organizations',
  'taxonomies',
  'taxonomy_terms',
] as const;
export type ListName = (typeof LISTS)[number];

/** A list's address, `/openreferral/v3/services`. */
export function listAt(name: ListName): string {
  return `${OPEN_REFERRAL}/${name}`;
}

/** The pattern of one thing of a list, `/openreferral/v3/services/:id`. */
export function oneOf(name: ListName): string {
  return `${listAt(name)}/:id`;
}
