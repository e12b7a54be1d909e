import { good } from '../../../platform/web/fault.ts';
import { readChoice } from '../../../platform/web/fields.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { questionFirst } from '../next-question.rule.ts';
import { CHECK_GROWN_UP, CHECK_GROWN_UP_TELL } from '../paths.ts';
import { questionPage } from './question.page.ts';
import { type CheckHouse, standingAt } from './standing.page.ts';
import { STEP_AT, wayOn } from './way-on.page.ts';

/** `/check/grown-up`: for somebody of twelve or under who asks alone. No is as good as yes. */
export function grownUpPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'grown-up',
    template: 'find/eligibility/public/grown-up.page.njk',
    heading: () => 'Would you like a grown-up you trust to help?',
    view: ({ check }) => ({ picked: check.grownUp ?? '' }),
    read: (form, { check }) => {
      const from = ['yes', 'no'] as const;
      const read = readChoice(form, { name: 'grown-up', from, empty: 'Pick yes or no' });
      return read.kind === 'good' ? good({ ...check, grownUp: read.value }) : read;
    },
  });
}

/** `/check/grown-up/tell`: words to say or to show. */
export function tellPage(house: CheckHouse): Page {
  return {
    at: CHECK_GROWN_UP_TELL,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      const first = questionFirst('grown-up', standing.journey);
      if (first !== null) return go(STEP_AT[first]);
      const view = { back: CHECK_GROWN_UP, wayOn: wayOn(standing) };
      return show('find/eligibility/public/tell.page.njk', view, { title: 'How to tell them' });
    },
  };
}
