import { contactAt, pieceIn } from './which-piece.rule.ts';

/** What each contact is called, from the files; its id where no such contact is there. */
export function contactNames(files: Parameters<typeof pieceIn>[0]): (id: string) => string {
  return (id) => {
    const row = pieceIn(files, contactAt(id));
    const name: unknown =
      typeof row === 'object' && row !== null ? Reflect.get(row, 'name') : undefined;
    return typeof name === 'string' ? name : id;
  };
}
