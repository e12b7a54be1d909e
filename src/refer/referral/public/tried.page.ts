import { readText, together } from '../../../platform/web/fields.ts';
import { adviceListed, fillAdvice, readAdvice } from './advice-tried.page.ts';
import { ASKS, type Ask } from './asks.page.ts';
import { childNameOf, type PageGround, type PartPage } from './part.page.ts';

/** What has been tried already, so that nobody is sent round again. */
export const triedPage: PartPage<'hopes'> = {
  step: 'tried',
  template: ASKS,
  part: 'hopes',
  title: (answers) => `What has been tried for ${childNameOf(answers)}?`,
  fill: fillAdvice,
  read: (body, given) =>
    together({
      advice: readAdvice(body, given),
      tried: readText(body, { name: 'tried' }),
      goingWell: readText(body, { name: 'goingWell' }),
      hopes: readText(body, { name: 'hopes' }),
    }),
  view: (given) => ({ lead: 'You can leave any of these blank.', asks: asksOf(given) }),
};

function asksOf(given: PageGround): readonly Ask[] {
  return [
    {
      kind: 'advice',
      label: 'Which of these have been tried? (optional)',
      list: adviceListed(given),
    },
    {
      kind: 'words',
      name: 'tried',
      label: 'What has been tried? (optional)',
      hint: 'What, for how long, and what came of it',
      rows: 6,
    },
    { kind: 'words', name: 'goingWell', label: 'What is going well? (optional)' },
    { kind: 'words', name: 'hopes', label: 'What should be different? (optional)' },
  ];
}
