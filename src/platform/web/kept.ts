/**
 * What a browser keeps for the public pages in one sealed cookie (`__Host-kept`), gone when the
 * browser closes or on "Leave this site". The server keeps no copy. Rooms add their own parts.
 */
export type Kept = {
  /** A part by its name (`check`, `drafts`), or undefined. It is JSON that we wrote ourselves. */
  readonly read: (part: string) => unknown;
  readonly write: (part: string, value: unknown) => void;
};
