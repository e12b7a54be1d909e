import { type Outcome, show, type Visit } from '../../../platform/web/page.ts';
import { draftPath } from '../paths.ts';
import type { Draft } from '../referral.ts';
import { type Section, type Task, taskList } from '../task-list.rule.ts';
import { type AtHand, withLentFacts } from './draft-at-hand.page.ts';
import { captionOf } from './step-way.page.ts';

const TITLE = 'Refer a child';

const SAYS: Readonly<Record<Section, string>> = {
  teams: 'Teams',
  you: 'You and where you work',
  child: 'The child',
  family: 'Family and parental responsibility',
  concern: 'The concern',
  tried: 'What has been tried',
  safety: 'Safety and safeguarding',
  agreement: 'Who agrees',
  contact: 'Safe contact for the family',
  check: 'Check and send',
};

const STATUS = {
  completed: { text: 'Completed' },
  incomplete: { tag: { text: 'Incomplete', classes: 'nhsuk-tag--blue' } },
  'cannot-start-yet': {
    text: 'Cannot start yet',
    classes: 'nhsuk-task-list__status--cannot-start-yet',
  },
} as const;

/** A professional's referral as a list of sections, to be answered in any order. */
export function taskListShown(hand: AtHand, visit: Visit): Outcome {
  const { draft } = withLentFacts(hand, visit);
  const tasks = taskList(draft.answers);
  const view = {
    title: TITLE,
    caption: captionOf(draft.answers),
    items: tasks.map((task) => itemOf(task, draft)),
    done: tasks.filter(({ status }) => status === 'completed').length,
    all: tasks.length,
    back: '/check/results',
  };
  return show('refer/referral/public/task-list.page.njk', view, { title: TITLE });
}

function itemOf({ section, status, opens }: Task, { id }: Draft) {
  const href = draftPath(id, opens);
  const said = { title: { text: SAYS[section] }, status: STATUS[status] };
  return status === 'cannot-start-yet' ? said : { ...said, href };
}
