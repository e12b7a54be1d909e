import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import type { Instant } from '../../kernel/day.ts';

/** Where in a file's content something stands: keys and list positions from the top. */
export type Pointer = readonly (string | number)[];

/** One file of an area pack, read but not yet judged. */
export type PackFile = {
  /** Inside the pack, with `/`: `services/kooth.yaml`. */
  readonly path: string;
  readonly body: unknown;
  /** The line (from 1) of what stands at a pointer; null when the text isn't to hand. */
  readonly lineOf: (at: Pointer) => number | null;
  /** When it was applied; absent where it was read from a folder. */
  readonly appliedAt?: Instant;
};

/** What is wrong with an area pack, for the person who edits it. */
export type AreaFault = {
  readonly file: string;
  readonly line: number | null;
  readonly expected: string;
  readonly found: string;
};

/** A fault before its line is looked up. */
export type Finding = {
  readonly file: string;
  readonly at: Pointer;
  readonly expected: string;
  readonly found: string;
};

/** A kind of file that a pack may hold: how it is named, and the shape of its content. */
export type PackKind<Shape extends TSchema = TSchema> = {
  /** For people: `services/*.yaml`. */
  readonly name: string;
  readonly matches: RegExp;
  /** True when a pack without one is faulty. */
  readonly needed: boolean;
  readonly shape: Shape;
};

/** The files of one kind, typed by its shape; files of another shape are left out. */
export function filesOf<Shape extends TSchema>(
  files: readonly PackFile[],
  kind: PackKind<Shape>,
): readonly { readonly path: string; readonly body: Static<Shape> }[] {
  return files.flatMap(({ path, body }) =>
    kind.matches.test(path) && Check(kind.shape, body) ? [{ path, body }] : [],
  );
}

/** `contacts.yaml line 12: expected a day such as 2025-09-12, found "soon"`. */
export function sayFault({ file, line, expected, found }: AreaFault): string {
  const where = line === null ? file : `${file} line ${line}`;
  return `${where}: expected ${expected}, found ${found}`;
}

/** Any value in a few words, for a fault. */
export function sayFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${cut(value)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return String(value);
}

const LONGEST_SAID = 60;

function cut(text: string): string {
  const shown = text
    .slice(0, LONGEST_SAID)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '�');
  return text.length > LONGEST_SAID ? `${shown}…` : shown;
}
