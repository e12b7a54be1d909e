import { IMPACTS } from '../../../find/directory/directory.ts';
import { IMPACT_SAYS } from '../../../find/eligibility/answers-in-words.ts';
import { good } from '../../../platform/web/fault.ts';
import { readOptionalChoice, readText, together } from '../../../platform/web/fields.ts';
import type { DraftAnswers } from '../referral.ts';
import { ASKS, type Ask } from './asks.page.ts';
import { childNameOf, type StepPage } from './step.page.ts';

/** How much it gets in the way, and how that shows in each place. All may be left blank. */
export const effectsPage: StepPage = {
  step: 'effects',
  template: ASKS,
  title: (answers) => `How does it affect ${childNameOf(answers)}?`,
  fill: ({ effects, facts }) => ({ ...effects, impact: facts.impact ?? '' }),
  read: (body, { answers }) => {
    const read = together({
      impact: isKnown(answers)
        ? good(answers.facts.impact)
        : readOptionalChoice(body, { name: 'impact', from: IMPACTS }),
      home: readText(body, { name: 'home' }),
      learning: readText(body, { name: 'learning' }),
      others: readText(body, { name: 'others' }),
    });
    if (read.kind === 'faulty') return read;
    const { impact, ...effects } = read.value;
    return good({ effects, facts: { ...answers.facts, impact: impact ?? undefined } });
  },
  view: ({ answers }) => ({ lead: 'You can leave any of these blank.', asks: asksOf(answers) }),
};

function isKnown({ checked = [], facts }: DraftAnswers): boolean {
  return checked.includes('impact') && facts.impact !== undefined;
}

function asksOf(answers: DraftAnswers): readonly Ask[] {
  const { impact } = answers.facts;
  const label = 'How much does it get in the way?';
  const items = IMPACTS.map((value) => ({ value, text: IMPACT_SAYS[value] }));
  return [
    isKnown(answers) && impact
      ? { kind: 'known', label: 'How much it gets in the way', says: IMPACT_SAYS[impact] }
      : { kind: 'pick', name: 'impact', label: `${label} (optional)`, items },
    { kind: 'words', name: 'home', label: 'At home (optional)' },
    { kind: 'words', name: 'learning', label: 'In learning (optional)' },
    { kind: 'words', name: 'others', label: 'With other people (optional)' },
  ];
}
