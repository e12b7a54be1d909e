import { good } from '../../../platform/web/fault.ts';
import { readChoice } from '../../../platform/web/fields.ts';
import type { Page } from '../../../platform/web/page.ts';
import { ASKERS, type Asker } from '../../directory/directory.ts';
import { answered, questionPage } from './question.page.ts';
import type { CheckHouse } from './standing.page.ts';

/** `/check/about`: who needs help, always asked, since every later word depends on it. */
export function aboutPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'about',
    template: 'find/eligibility/public/about.page.njk',
    heading: () => 'Who needs help?',
    view: ({ check }) => ({ ...OPTIONS, picked: check.facts.asker ?? '' }),
    read: (form, { check }) => {
      const read = readChoice(form, { name: 'asker', from: ASKERS, empty: 'Pick who needs help' });
      if (read.kind === 'faulty') return read;
      const isSame = check.facts.asker === read.value;
      const grownUp = isSame ? check.grownUp : undefined;
      return good({ ...answered(check, { asker: read.value }), grownUp });
    },
  });
}

type Option = { readonly value: Asker; readonly text: string };

const OPTIONS: { readonly [List in 'own' | 'work' | 'another']: readonly Option[] } = {
  own: [
    { value: 'young-person', text: 'Me' },
    { value: 'parent-carer', text: 'My child, or a child I look after' },
  ],
  work: [
    { value: 'health-professional', text: 'Health' },
    { value: 'education-professional', text: 'A school or college' },
    { value: 'social-care-professional', text: 'Social care' },
    { value: 'other-professional', text: 'Another job' },
  ],
  another: [{ value: 'someone-else', text: 'Someone else I know' }],
};
