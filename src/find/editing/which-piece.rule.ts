import { contactsKind } from '../area/contacts-file.ts';
import { filesOf, type PackFile } from '../area/pack-file.ts';
import type { Piece } from './proposal.ts';

const CONTACTS = 'contacts.yaml';

type File = Pick<PackFile, 'path' | 'body'>;

export function serviceAt(id: string): Piece {
  return { path: `services/${id}.yaml`, part: '' };
}

export function contactAt(id: string): Piece {
  return { path: CONTACTS, part: id };
}

/** The content of a piece as the files have it; undefined where it is not there. */
export function pieceIn(files: readonly File[], { path, part }: Piece): unknown {
  if (part === '') return files.find((file) => file.path === path)?.body;
  return rowsOf(files, path).find(({ id }) => id === part);
}

/** The same files with one piece made other. A piece that is not there changes nothing. */
export function withPiece(
  files: readonly File[],
  { path, part }: Piece,
  body: unknown,
): readonly PackFile[] {
  return files.map((file) => {
    const own = { path: file.path, lineOf: () => null };
    if (file.path !== path) return { ...own, body: file.body };
    if (part === '') return { ...own, body };
    const rows = rowsOf(files, path).map((row) => (row.id === part ? body : row));
    return { ...own, body: { contacts: rows } };
  });
}

function rowsOf(files: readonly File[], path: string) {
  const known = files
    .filter((file) => file.path === path)
    .map((file) => ({ ...file, lineOf: () => null }));
  return filesOf(known, contactsKind)[0]?.body.contacts ?? [];
}
