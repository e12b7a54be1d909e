import { readText, together } from '../../../platform/web/fields.ts';
import { adviceListed, fillAdvice, readAdvice } from './advice-tried.page.ts';
import { childNameOf, type PartPage } from './part.page.ts';

/** What is going well, what is hoped for, what was tried: all may be left blank. */
export const hopesPage: PartPage<'hopes'> = {
  step: 'hopes',
  template: 'refer/referral/public/hopes.page.njk',
  part: 'hopes',
  title: (answers) =>
    answers.route === 'young-person'
      ? 'What would you like to be different?'
      : `What would help ${childNameOf(answers)}?`,
  fill: fillAdvice,
  read: (body, given) =>
    together({
      goingWell: readText(body, { name: 'goingWell' }),
      hopes: readText(body, { name: 'hopes' }),
      advice: readAdvice(body, given),
      tried: readText(body, { name: 'tried' }),
    }),
  view: (given) => ({ advice: adviceListed(given) }),
};
