import { readText, together } from '../../../platform/web/fields.ts';
import { childNameOf, type PartPage } from './part.page.ts';
import { whoReads } from './who-reads.page.ts';

/** The worry, in the words of whoever asks; and the child's own, where a parent asks. */
export const wordsPage: PartPage<'words'> = {
  step: 'words',
  template: 'refer/referral/public/words.page.njk',
  part: 'words',
  title: (answers) =>
    answers.route === 'young-person'
      ? 'What is going on?'
      : `What is worrying you about ${childNameOf(answers)}?`,
  fill: (words) => ({ ...words }),
  read: (body, { answers }) =>
    together({
      worry: readText(body, {
        name: 'worry',
        empty:
          answers.route === 'young-person'
            ? 'Write a little about what is going on. One line is enough.'
            : 'Write a little about what is worrying you. One line is enough.',
      }),
      since: readText(body, { name: 'since', lines: 'one', most: 200 }),
      childsWords: readText(body, { name: 'childsWords' }),
    }),
  view: whoReads,
};
