/** What staff keep right of the services and contacts. */
export const DIRECTORY = '/staff/directory';
export const EDIT_SERVICE = '/staff/directory/services/:id';
export const EDIT_CONTACT = '/staff/directory/contacts/:id';
export const PROPOSAL = '/staff/directory/proposals/:id';
export const APPROVAL = '/staff/directory/proposals/:id/approval';
export const REFUSAL = '/staff/directory/proposals/:id/refusal';
export const WITHDRAWAL = '/staff/directory/proposals/:id/withdrawal';

/** An address of one thing: `pathTo(EDIT_SERVICE, 'kooth')`. */
export function pathTo(at: string, id: string): string {
  return at.replace(':id', encodeURIComponent(id));
}
