import { describe, expect, test } from 'vitest';
import { ownDraft, parentDraft } from '../../../tests/people/drafts.ts';
import { CLASS_OF, FIELD_CLASSES, type Item } from './answers.ts';
import type { DraftAnswers } from './referral.ts';
import { answersKept } from './which-answers-are-kept.rule.ts';

function rowOf(item: Item, answers: DraftAnswers) {
  return answersKept(answers).find((answer) => answer.item === item);
}

describe('the answers that are kept', () => {
  test('a worry keeps its words as they were', () => {
    expect(rowOf('worry', parentDraft)).toEqual({
      item: 'worry',
      value: 'He cries every morning before school.',
      class: 'clinical',
      saidBy: 'parent-carer',
      withheldFrom: [],
    });
  });

  test('a blank is not given, so no row', () => {
    const blank = { ...parentDraft, hopes: { goingWell: '   ', hopes: '', tried: '\n' } };
    const items = answersKept(blank).map(({ item }) => item);
    expect(items).not.toContain('going-well');
    expect(items).not.toContain('hopes');
    expect(items).not.toContain('tried');
  });

  test('advice that was tried is kept with how it went', () => {
    const advice = [{ id: 'worry', title: 'When your child worries', how: 'Two weeks' }];
    const hopes = { goingWell: '', hopes: '', tried: '', advice };
    const kept = rowOf('tried-advice', { ...parentDraft, hopes });
    expect(kept).toMatchObject({ value: advice, class: 'clinical' });
    expect(rowOf('tried-advice', { ...ownDraft, hopes })?.class).toBe('young-person-own');
    expect(rowOf('tried-advice', parentDraft)).toBeUndefined();
  });

  test('a no and an empty list are answers', () => {
    const said = { ...parentDraft, facts: { immediateDanger: false, needs: [] } };
    expect(rowOf('immediate-danger', said)?.value).toBe(false);
    expect(rowOf('needs', said)?.value).toEqual([]);
  });

  test('a box left unticked is no answer', () => {
    expect(rowOf('easy-read', parentDraft)).toBeUndefined();
    expect(rowOf('interpreter', parentDraft)?.value).toBe(true);
  });

  test('a young person’s words are their own', () => {
    expect(rowOf('worry', ownDraft)?.class).toBe('young-person-own');
    expect(rowOf('tried', ownDraft)?.class).toBe('young-person-own');
    expect(rowOf('self-harm', ownDraft)?.class).toBe('risk');
  });

  test('a child’s words told by a parent are the child’s', () => {
    expect(rowOf('childs-words', parentDraft)?.class).toBe('young-person-own');
  });

  test('who names a parent withholds all of it', () => {
    const withheld = new Set(answersKept(ownDraft).flatMap(({ withheldFrom }) => withheldFrom));
    expect([...withheld]).toEqual(['parent-or-carer']);
    expect(answersKept(ownDraft).every(({ withheldFrom }) => withheldFrom.length === 1)).toBe(true);
  });

  test('naming only the school withholds nothing', () => {
    const contact = {
      ways: [],
      bestTime: '',
      codeWord: '',
      mustNotKnow: [{ who: 'school', name: '' }],
    } as const;
    const withheld = answersKept({ ...ownDraft, contact }).flatMap((one) => one.withheldFrom);
    expect(withheld).toEqual([]);
  });

  test('the liked name is kept, else the given', () => {
    expect(rowOf('called', parentDraft)?.value).toBe('Tomek');
    expect(rowOf('called', ownDraft)?.value).toBe('Maya');
  });

  test('why anyway is kept only after a no', () => {
    const agree = { child: 'yes', childSaid: '', adult: null, whyAnyway: 'left over' } as const;
    expect(rowOf('why-anyway', { ...parentDraft, agree })).toBeUndefined();
    const no = { ...agree, child: 'no' } as const;
    expect(rowOf('why-anyway', { ...parentDraft, agree: no })?.value).toBe('left over');
  });

  test('that help was shown is kept as risk', () => {
    expect(rowOf('help-shown', ownDraft)?.class).toBe('risk');
    expect(rowOf('help-shown', parentDraft)).toBeUndefined();
  });

  test('each item is kept once', () => {
    const items = answersKept(ownDraft).map(({ item }) => item);
    expect(new Set(items).size).toBe(items.length);
  });

  test('every class is one that the database knows', () => {
    expect(Object.values(CLASS_OF).filter((one) => !FIELD_CLASSES.includes(one))).toEqual([]);
  });
});
