import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFacts } from '../../../tests/people/any-check.ts';
import { parentDraft } from '../../../tests/people/drafts.ts';
import { factsKnown } from './what-was-known.rule.ts';
import { answersKept } from './which-answers-are-kept.rule.ts';

test('the facts come back as they were sent', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const kept = answersKept({ ...parentDraft, facts });
      expect(factsKnown(kept)).toEqual(facts);
    }),
    { numRuns: 500 },
  );
});

test('an answer that is hidden is not known', () => {
  const seen = answersKept(parentDraft).filter((answer) => answer.item !== 'self-harm');
  expect(factsKnown(seen).selfHarm).toBeUndefined();
  expect(factsKnown(seen).impact).toBe('noticeable');
});
