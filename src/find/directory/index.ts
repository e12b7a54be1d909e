export { access } from './access.ts';
export type { AreaBook, OpenedBook, Reloaded } from './area-book.reader.ts';
export { openBook } from './area-book.reader.ts';
export type * from './directory.ts';
export { ASKERS, IMPACTS, MEETS, SELF_HARMS } from './directory.ts';
export type { AreaPack, ReadPack } from './pack.ts';
export type { DirectoryHouse } from './public/directory.page.ts';
export { directoryPages } from './public/directory.page.ts';
export { readAreaPack } from './read-area-pack.reader.ts';
