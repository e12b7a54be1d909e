export { access } from './access.ts';
export type { FinderHouse } from './look-through.reader.ts';
export { searchPages, wordsFoundNothing } from './public/search.page.ts';
