import { describe, expect, test } from 'vitest';
import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import { readAreaPack } from '../directory/index.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';
import { journeyIn } from './journey.rule.ts';
import { type KeptCheck, NOTHING_YET } from './kept-check.ts';
import { nextQuestion, questionBefore } from './next-question.rule.ts';
import { whatToAsk } from './what-to-ask.rule.ts';
import { whatToDoFirst } from './what-to-do-first.rule.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { area, services } = read.pack;
const NOW = '2026-11-24T10:00:00Z' as Instant;
const check = checkOf(area, services);

function journey(kept: KeptCheck) {
  const answer = check({ asAt: NOW, facts: kept.facts });
  const ask = whatToAsk(answer, kept.facts, services);
  const toDoFirst = whatToDoFirst({ asAt: NOW, facts: kept.facts }, { check, services });
  return journeyIn(area, { check: kept, ask, day: dayOf(NOW), toDoFirst });
}

function kept(facts: Facts, more: Partial<KeptCheck> = {}): KeptCheck {
  return { ...NOTHING_YET, groups: ['feelings'], facts, ...more };
}

describe('what was met on the way', () => {
  const parentOf = (facts: Facts, more: Partial<KeptCheck> = {}) =>
    journey(kept({ asker: 'parent-carer', ...facts }, more));
  const alone = (born: string) =>
    journey(kept({ asker: 'young-person', needs: ['low-mood'], dateOfBirth: born as Day }));

  test('is where Back goes, question by question', () => {
    const low = { needs: ['low-mood'] };
    expect(questionBefore('safe', journey(kept(low)))).toBe('more');
    expect(questionBefore('more', parentOf(low))).toBe('about');
    expect(questionBefore('birth', parentOf(low, { skipped: ['selfHarm'] }))).toBe('safe');
    expect(questionBefore('birth', parentOf(low))).toBe('more');
    expect(questionBefore('place', parentOf({ ...low, home: {} }))).toBe('home');
    expect(questionBefore('learns', parentOf(low, { skipped: ['place'] }))).toBe('place');
    expect(questionBefore('impact', parentOf(low, { skipped: ['learns'] }))).toBe('learns');
    expect(questionBefore('meet', parentOf(low, { skipped: ['impact'] }))).toBe('impact');
    expect(questionBefore('home', { ...parentOf(low, { grownUp: 'no' }) })).toBe('grown-up');
    const first = { toDoFirst: [{ id: 'pack', says: '', services: [] }] };
    expect(questionBefore('results', { ...parentOf(low), ...first })).not.toBe('done');
    const told = { ...parentOf(low, { firsts: { pack: 'done' } }), ...first };
    expect(questionBefore('results', told)).toBe('done');
  });

  test('begins with a worry, or with none to be told', () => {
    const none = { groups: [] };
    expect(nextQuestion(journey(kept({}, none)))).toBe('start');
    expect(nextQuestion(journey(kept({ needs: ['low-mood'] }, none)))).toBe('about');
    expect(nextQuestion(journey(kept({}, { ...none, skipped: ['needs'] })))).toBe('about');
  });

  test('either question of safety that is open asks both', () => {
    const ask = ['selfHarm'] as const;
    expect(nextQuestion({ ...parentOf({ needs: ['low-mood'] }), ask })).toBe('safe');
    expect(nextQuestion({ ...parentOf({ needs: ['low-mood'] }), ask: ['immediateDanger'] })).toBe(
      'safe',
    );
  });

  test('twelve is young, thirteen is not', () => {
    const ask = [] as const;
    expect(nextQuestion({ ...alone('2013-11-25'), ask })).toBe('grown-up');
    expect(nextQuestion({ ...alone('2013-11-24'), ask })).toBe('results');
    expect(
      nextQuestion({ ...parentOf({ needs: ['low-mood'], dateOfBirth: '2015-01-01' as Day }), ask }),
    ).toBe('results');
  });

  test('a place that was skipped, or a home that was not told, is not asked for', () => {
    const home = { postcode: 'TN14 5AA' };
    const open = { ask: ['home'], offersPlaces: true } as const;
    const low = { needs: ['low-mood'] };
    expect(nextQuestion({ ...parentOf({ ...low, home }), ...open })).toBe('place');
    expect(nextQuestion({ ...parentOf({ ...low, home }, { skipped: ['place'] }), ...open })).toBe(
      'results',
    );
    expect(nextQuestion({ ...parentOf(low, { skipped: ['home'] }), ...open })).toBe('results');
    const named = { ...home, district: 'E07000111' };
    expect(nextQuestion({ ...parentOf({ ...low, home: named }), ...open })).toBe('results');
  });
});
