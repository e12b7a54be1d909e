import { readText, together } from '../../../platform/web/fields.ts';
import { ASKS, type Ask } from './asks.page.ts';
import { childNameOf, type PartPage } from './part.page.ts';

const asks: readonly Ask[] = [
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

/** What has been tried already, so that nobody is sent round again. */
export const triedPage: PartPage<'hopes'> = {
  step: 'tried',
  template: ASKS,
  part: 'hopes',
  title: (answers) => `What has been tried for ${childNameOf(answers)}?`,
  fill: (hopes) => ({ ...hopes }),
  read: (body) =>
    together({
      tried: readText(body, { name: 'tried' }),
      goingWell: readText(body, { name: 'goingWell' }),
      hopes: readText(body, { name: 'hopes' }),
    }),
  view: () => ({ lead: 'You can leave any of these blank.', asks }),
};
