export { access } from './access.ts';
export { type Feed, type FeedAnswer, feedOf, isUnchanged, type Wanted } from './feed.api.ts';
export type { Encoding } from './kept-answers.reader.ts';
