/** Find help by a name, a worry, an age, a place and more. */
export const FIND = '/find';
/** What somebody put aside in this visit. */
export const SHORTLIST = '/shortlist';
