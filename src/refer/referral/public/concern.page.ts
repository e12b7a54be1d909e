import type { Area } from '../../../find/area/area.ts';
import { sayNeeds } from '../../../find/eligibility/answers-in-words.ts';
import { good } from '../../../platform/web/fault.ts';
import { readChoices, readText, together } from '../../../platform/web/fields.ts';
import type { DraftAnswers } from '../referral.ts';
import { ASKS, type Ask } from './asks.page.ts';
import { childNameOf, type StepPage } from './step.page.ts';

/** What the worry is, in the professional's words, and in the child's own. */
export const concernPage: StepPage = {
  step: 'concern',
  template: ASKS,
  title: (answers) => `What is the concern for ${childNameOf(answers)}?`,
  fill: ({ words, facts }) => ({ ...words, needs: [...(facts.needs ?? [])] }),
  read: (body, { answers, house }) => {
    const from = house.book.now().area.needs.map(({ id }) => id);
    const needs = { name: 'needs', from, empty: 'Pick at least one need' };
    const read = together({
      needs: isKnown(answers) ? good(answers.facts.needs) : readChoices(body, needs),
      worry: readText(body, {
        name: 'worry',
        empty: 'Write a little about the concern. One line is enough.',
      }),
      since: readText(body, { name: 'since', lines: 'one', most: 200 }),
      childsWords: readText(body, { name: 'childsWords' }),
    });
    if (read.kind === 'faulty') return read;
    const { needs: picked, ...words } = read.value;
    return good({ words, facts: { ...answers.facts, needs: picked } });
  },
  view: ({ answers, house }) => ({
    helpShown: answers.helpShown,
    asks: [
      ...needsAsk(answers, house.book.now().area),
      { kind: 'words', name: 'worry', label: 'What worries you?', rows: 6 },
      { kind: 'line', name: 'since', label: 'Since when? (optional)', hint: 'Like “since March”' },
      {
        kind: 'words',
        name: 'childsWords',
        label: 'In the child’s own words (optional)',
        hint: 'What do they say about it?',
      },
    ] satisfies readonly Ask[],
  }),
};

function isKnown({ checked = [], facts }: DraftAnswers): boolean {
  return checked.includes('needs') && facts.needs !== undefined;
}

function needsAsk(answers: DraftAnswers, area: Area): readonly Ask[] {
  if (isKnown(answers)) {
    const says = sayNeeds(answers.facts, area).join(', ') || 'None of those on our list';
    return [{ kind: 'known', label: 'Needs', says }];
  }
  const items = area.needs.map(({ id, says }) => ({ value: id, text: says }));
  return [{ kind: 'picks', name: 'needs', label: 'Which needs is it about?', items }];
}
