import { describe, expect, test } from 'vitest';
import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import { readAreaPack } from '../directory/index.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';
import { journeyIn } from './journey.rule.ts';
import { type KeptCheck, NOTHING_YET } from './kept-check.ts';
import {
  nextQuestion,
  type Question,
  questionBefore,
  questionFirst,
  type Step,
} from './next-question.rule.ts';
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

type Answers = { readonly [Q in Question]?: Partial<KeptCheck> };

/** Every page that somebody meets who answers so: a question without an answer is skipped. */
function walk(answers: Answers): readonly Step[] {
  let state = NOTHING_YET;
  const met: Step[] = [];
  for (let step: Step = 'start'; step !== 'results'; step = nextQuestion(journey(state))) {
    if (met.includes(step)) throw new Error(`asked ${step} twice`);
    met.push(step);
    const said = answers[step];
    state = {
      ...state,
      ...said,
      facts: { ...state.facts, ...said?.facts },
      skipped: said ? state.skipped : [...state.skipped, ...SKIPS[step]],
    };
  }
  return [...met, 'results'];
}

const SKIPS: { readonly [Q in Question]: readonly string[] } = {
  start: ['needs'],
  about: [],
  more: ['needs'],
  safe: ['immediateDanger', 'selfHarm'],
  birth: ['dateOfBirth'],
  'grown-up': [],
  home: ['home'],
  place: ['place'],
  learns: ['learns'],
  impact: ['impact'],
  meet: ['canMeet'],
  done: [],
};

const about = (asker: NonNullable<Facts['asker']>) => ({ facts: { asker } });
const born = (day: string) => ({ facts: { dateOfBirth: day as Day } });
const feelings: Answers = {
  start: { groups: ['feelings'] },
  more: { facts: { needs: ['low-mood'] } },
  safe: { facts: { immediateDanger: false, selfHarm: 'none' } },
  birth: born('2011-03-02'),
  home: { facts: { home: { postcode: 'CT1 2AB' } } },
  impact: { facts: { impact: 'noticeable' } },
  meet: { facts: { canMeet: ['online'] } },
};

/** Help after a worrying answer is a screen of its own; `refer` is counted in PAGES: 5. */
const PATHS: readonly (readonly [string, Answers, readonly Step[], number])[] = [
  [
    'a parent, no safety worry, one team',
    { ...feelings, about: about('parent-carer') },
    ['start', 'about', 'more', 'safe', 'birth', 'home', 'impact', 'meet', 'results'],
    8,
  ],
  [
    'a young person, no safety worry, one team',
    { ...feelings, about: about('young-person') },
    ['start', 'about', 'more', 'safe', 'birth', 'home', 'impact', 'meet', 'results'],
    8,
  ],
  [
    'a parent with the help page and two teams',
    {
      ...feelings,
      about: about('parent-carer'),
      safe: { facts: { immediateDanger: false, selfHarm: 'emerging' } },
    },
    ['start', 'about', 'more', 'safe', 'birth', 'home', 'impact', 'meet', 'results'],
    9 + 1,
  ],
  [
    'eating and swallowing, place not clear',
    {
      start: { groups: ['eating'] },
      about: about('parent-carer'),
      more: { facts: { needs: ['eating-and-swallowing'] } },
      birth: born('2022-03-02'),
      home: { facts: { home: { postcode: 'TN14 5AA' } } },
      place: { facts: { home: { postcode: 'TN14 5AA', place: 'Swanley' } } },
      done: { firsts: { 'eating-and-drinking-resource': 'dont-know' } },
    },
    ['start', 'about', 'more', 'birth', 'home', 'place', 'learns', 'done', 'results'],
    10,
  ],
  [
    'eating and swallowing at school, place not clear',
    {
      start: { groups: ['eating'] },
      about: about('parent-carer'),
      more: { facts: { needs: ['eating-and-swallowing'] } },
      birth: born('2016-03-02'),
      home: { facts: { home: { postcode: 'TN14 5AA' } } },
      place: { facts: { home: { postcode: 'TN14 5AA', place: 'Swanley' } } },
      done: { firsts: { 'eating-and-drinking-resource': 'not-yet' } },
    },
    ['start', 'about', 'more', 'birth', 'home', 'place', 'done', 'results'],
    10,
  ],
  [
    'twelve or under, alone',
    {
      ...feelings,
      about: about('young-person'),
      birth: born('2015-03-02'),
      'grown-up': { grownUp: 'no' },
    },
    ['start', 'about', 'more', 'safe', 'birth', 'grown-up', 'home', 'results'],
    5 + 1,
  ],
  [
    'a child of Medway who learns in Kent',
    {
      ...feelings,
      about: about('parent-carer'),
      home: { facts: { home: { postcode: 'ME4 4AA' } } },
      learns: { facts: { learns: { where: 'school', place: 'Maidstone' } } },
    },
    ['start', 'about', 'more', 'safe', 'birth', 'home', 'learns', 'impact', 'meet', 'results'],
    8,
  ],
  [
    'a parent who skips all that can be skipped',
    { start: { groups: ['feelings'] }, about: about('parent-carer') },
    ['start', 'about', 'more', 'safe', 'birth', 'home', 'learns', 'impact', 'meet', 'results'],
    8,
  ],
  [
    'somebody who is not sure of anything',
    { start: { groups: ['something-else'], skipped: ['needs'] }, about: about('parent-carer') },
    ['start', 'about', 'safe', 'birth', 'home', 'learns', 'impact', 'meet', 'results'],
    8,
  ],
];

describe('the path of the check', () => {
  test.each(PATHS)('%s', (_who, answers, steps, after) => {
    const met = walk(answers);
    expect(met).toEqual(steps);
    // The budget of PAGES: 5, with the pages of the request and the help page.
    expect(met.length + after).toBeLessThanOrEqual(19);
  });

  test('a group of one need is not asked again', () => {
    const said = { groups: ['self-harm'], facts: { needs: ['self-harm'] } };
    const steps = walk({ ...feelings, start: said, about: about('parent-carer') });
    expect(steps.slice(0, 3)).toEqual(['start', 'about', 'safe']);
  });

  test('own words lead to choosing among needs', () => {
    const steps = walk({ start: { found: ['language'] }, about: about('parent-carer') });
    expect(steps.slice(0, 3)).toEqual(['start', 'about', 'more']);
  });

  test('who is asking is always second', () => {
    expect(nextQuestion(journey(kept({ needs: ['low-mood'] })))).toBe('about');
  });

  test('a young adult alone is offered no grown-up', () => {
    const said = kept({
      asker: 'young-person',
      needs: ['low-mood'],
      dateOfBirth: '2013-11-24' as Day,
    });
    expect(questionBefore('home', journey(said))).toBe('birth');
    expect(nextQuestion(journey({ ...said, skipped: ['immediateDanger', 'selfHarm'] }))).toBe(
      'home',
    );
  });

  test('a named place is not asked for again', () => {
    const home = { postcode: 'CT9 5PA', place: 'Margate' };
    const said = kept({ asker: 'parent-carer', needs: ['low-mood'], home });
    expect(questionBefore('learns', journey(said))).toBe('place');
  });
});

describe('the question before', () => {
  test.each<readonly [Step, Question | null]>([
    ['start', null],
    ['about', 'start'],
    ['safe', 'more'],
    ['birth', 'safe'],
    ['home', 'birth'],
    ['results', 'meet'],
  ])('%s comes after %s', (step, before) => {
    const said = kept({
      asker: 'parent-carer',
      needs: ['low-mood'],
      selfHarm: 'none',
      dateOfBirth: '2011-03-02' as Day,
      canMeet: ['online'],
    });
    expect(questionBefore(step, journey(said))).toBe(before);
  });
});

describe('what must come first', () => {
  test('nothing begun leads to the start', () => {
    expect(questionFirst('birth', journey(NOTHING_YET))).toBe('start');
    expect(questionFirst('start', journey(NOTHING_YET))).toBeNull();
  });

  test('results wait for the question of safety', () => {
    const said = kept({ asker: 'parent-carer', needs: ['low-mood'] });
    expect(questionFirst('results', journey(said))).toBe('safe');
    expect(questionFirst('impact', journey(said))).toBeNull();
    const skipped = ['immediateDanger', 'selfHarm'];
    expect(questionFirst('results', journey({ ...said, skipped }))).toBeNull();
  });
});
