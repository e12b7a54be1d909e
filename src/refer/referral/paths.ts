/** Make a request. */
export const REFER = '/refer';
/** Come back to a draft. */
export const REFER_RETURN = '/refer/return';
/** The draft's own address: on to the first page that is not answered yet. */
export const DRAFT = '/refer/:draft';

/** The pages of a draft, in the order of the journey. */
export const DRAFT_PAGES = [
  'teams',
  'you',
  'child',
  'home',
  'family',
  'concern',
  'effects',
  'tried',
  'safety',
  'told',
  'names',
  'words',
  'hopes',
  'agree',
  'agree-no',
  'contact',
  'support',
  'check',
  'sent',
  'slip',
] as const;
export type DraftPage = (typeof DRAFT_PAGES)[number];

/** The address of a draft's page, as the server knows it: `/refer/:draft/names`. */
export function draftAt(page: DraftPage): string {
  return `${DRAFT}/${page}`;
}

/** The address of a page of one draft. */
export function draftPath(draftId: string, page: DraftPage): string {
  return `/refer/${encodeURIComponent(draftId)}/${page}`;
}

/** A professional's task list on one draft. */
export function taskListAt(draftId: string): string {
  return `/refer/${encodeURIComponent(draftId)}`;
}

/** Where a request stands: reference and secret. */
export const TRACK = '/track';
export const TRACK_REQUEST = '/track/request';
/** Stops one request, after a page that says what it means. */
export const TRACK_STOP = '/track/request/:request/stop';
/** Ends the look at once. */
export const TRACK_CLOSE = '/track/close';
