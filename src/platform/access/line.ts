import type { Role } from './viewer.ts';

/** How a row is tied to the viewer. Policies read only the viewer, relations and the team. */
export type By =
  /** Any row of the viewer's area. */
  | { readonly kind: 'area' }
  /** A column names one of the viewer's parties (a secret's hash, a person, a team). */
  | { readonly kind: 'party'; readonly column: string }
  /** A relation in force ties one of the viewer's parties to the record that a column names. */
  | { readonly kind: 'related'; readonly column: string; readonly as: readonly string[] }
  /** Only the schema's owner: what a SECURITY DEFINER function works on. */
  | { readonly kind: 'owner' };

export type Verb = 'select' | 'insert' | 'update' | 'delete';

export type RowGrant = {
  /** `schema.table`. */
  readonly table: string;
  readonly verbs: readonly Verb[];
  readonly by: By;
  /** A further condition on the row, as SQL written by us: `'clinical' <> class`. */
  readonly where?: string;
};

/**
 * One sentence of the table of who may see or do what. It makes the route guard, the row policies
 * and the page docs/who-can-see-what.md.
 */
export type Line = {
  /** What it is about, in plain words: "The words of a request". */
  readonly what: string;
  readonly who: readonly Role[];
  /** What they may do: "read", "make", "decide". */
  readonly may: string;
  /** In which relation to it: "on their own request". */
  readonly when: string;
  /** `GET /staff/queues/:id`; without a method, every method that the page has. */
  readonly routes?: readonly string[];
  readonly rows?: readonly RowGrant[];
  /** Published views that may be read; the policies of every table below them still count. */
  readonly views?: readonly string[];
};

/** One room's lines. */
export type RoomAccess = { readonly room: string; readonly lines: readonly Line[] };

/** Names the room that the lines belong to. */
export function defineAccess(room: string, lines: readonly Line[]): RoomAccess {
  return { room, lines };
}

export const inArea: By = { kind: 'area' };
export const ownerOnly: By = { kind: 'owner' };

export function byParty(column: string): By {
  return { kind: 'party', column };
}

export function related(column: string, as: readonly string[]): By {
  return { kind: 'related', column, as };
}
