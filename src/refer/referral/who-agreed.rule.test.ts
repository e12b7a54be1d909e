import { describe, expect, test } from 'vitest';
import { NOW, ownDraft, parentDraft } from '../../../tests/people/drafts.ts';
import { recipientName, whoAgreed } from './who-agreed.rule.ts';

const teams = [{ id: 'salus', name: recipientName({ name: 'Support Service' }) }];
const agreeing = { teams, party: 'follower-1', age: 9, at: NOW };

describe('who agreed to a sending', () => {
  test('a parent’s pages keep the child’s answer first', () => {
    const [child, adult, ...more] = whoAgreed(parentDraft, agreeing);
    expect(more).toEqual([]);
    expect(child).toMatchObject({
      givenBy: 'child',
      party: null,
      answer: 'yes',
      basis: 'told-by-parent',
      said: 'OK if it is not at school',
      ageThen: 9,
      recipients: ['salus'],
    });
    expect(adult).toMatchObject({
      givenBy: 'parent-or-carer',
      party: 'follower-1',
      answer: 'yes',
      basis: 'parental-responsibility',
      said: null,
    });
  });

  test('a young person’s own pages keep theirs alone', () => {
    const consents = whoAgreed(ownDraft, { ...agreeing, age: 15 });
    expect(consents).toHaveLength(1);
    expect(consents[0]).toMatchObject({
      givenBy: 'child',
      party: 'follower-1',
      basis: 'under-sixteen-to-be-talked-with',
      text: { id: 'young-person', version: 1 },
    });
  });

  test('the text kept is the text shown, with its teams', () => {
    const shown = whoAgreed(parentDraft, agreeing).map(({ text }) => text.shown);
    expect(shown.every((text) => text.includes('to the Support Service.'))).toBe(true);
  });

  test('no agreement page is no consent', () => {
    const { agree: _left, ...rest } = parentDraft;
    expect(whoAgreed(rest, agreeing)).toEqual([]);
  });
});
