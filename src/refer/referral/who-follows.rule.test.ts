import { expect, test } from 'vitest';
import { ownDraft, parentDraft, workDraft } from '../../../tests/people/drafts.ts';
import type { AgreedBy, DraftAnswers } from './referral.ts';
import { whoFollows } from './who-follows.rule.ts';

function told(by: AgreedBy): DraftAnswers {
  return { ...workDraft, told: { by, why: by === 'without' ? 'He may come to harm.' : '' } };
}

test.each([
  ['a young person alone', ownDraft, 15, ['young-person']],
  ['a parent alone', parentDraft, 12, ['parent-or-carer']],
  ['a parent of a seventeen-year-old too', parentDraft, 17, ['parent-or-carer']],
  ['with a professional, the parent', told('both'), 12, ['referrer', 'parent-or-carer']],
  ['the parent, where the child was not asked', told('adult'), 8, ['referrer', 'parent-or-carer']],
  ['the child, where only they agreed', told('child'), 13, ['referrer', 'young-person']],
  ['from 16 the young person', told('both'), 16, ['referrer', 'young-person']],
  ['a parent, where no age is known', told('both'), null, ['referrer', 'parent-or-carer']],
  ['nobody else, where nobody was asked', told('without'), 12, ['referrer']],
] as const)('follows: %s', (_fact, answers, age, kinds) => {
  expect(whoFollows(answers, age)).toEqual(kinds);
});
