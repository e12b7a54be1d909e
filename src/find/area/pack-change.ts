import type { Instant } from '../../kernel/day.ts';

/** A pack that has been read and found good; the whole `AreaPack` of find/directory is one. */
export type PackToApply = {
  readonly area: { readonly id: string };
  readonly files: readonly { readonly path: string; readonly body: unknown }[];
};

/** A file of the pack as the database keeps it. */
export type KeptFile = {
  readonly path: string;
  readonly body: unknown;
  readonly digest: string;
};

/** What applying a pack does to one file. */
export type FileChange =
  | (KeptFile & { readonly did: 'added' | 'changed' })
  | { readonly path: string; readonly did: 'removed' };

/** One place in a file that differs. Absent is undefined. */
export type FieldDifference = {
  /** `contacts.kent-tss-line.hours.1.closes`: rows by their own id where they have one. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
};

export type FileDifference = {
  readonly path: string;
  readonly did: FileChange['did'];
  readonly fields: readonly FieldDifference[];
};

/** One version of one file, as it was applied. */
export type AppliedVersion = {
  readonly did: FileChange['did'];
  /** The content; null where the file was taken away. */
  readonly body: unknown;
  readonly at: Instant;
  /** The party who applied it; null: from the command line. */
  readonly by: string | null;
};

/** The topic on which every process is told that the area's pack has changed. */
export function packTopic(area: string): string {
  return `area-pack:${area}`;
}
