/** One service, all that is known of it. */
export const SERVICE = '/services/:id';
/** The same page, once a postcode was typed to find the team. */
export const SERVICE_TEAM = '/services/:id/team';
/** Where to get help at once; it needs no database. */
export const HELP_NOW = '/help-now';

/** Which day's public pages a member of staff sees. */
export const AS_AT = '/staff/as-at';

/** The page of one service, `/services/kooth`. */
export function serviceAt(id: string): string {
  return SERVICE.replace(':id', encodeURIComponent(id));
}

export function serviceTeamAt(id: string): string {
  return SERVICE_TEAM.replace(':id', encodeURIComponent(id));
}
