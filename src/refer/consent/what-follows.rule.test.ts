import { describe, expect, test } from 'vitest';
import { type Answered, type WhatFollows, whatFollows } from './what-follows.rule.ts';

const own: Answered = {
  toldBy: 'young-person',
  age: 15,
  child: 'yes',
  whyAnyway: '',
  adult: null,
};

const parent: Answered = {
  toldBy: 'parent-carer',
  age: 9,
  child: 'yes',
  whyAnyway: '',
  adult: { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' },
};

const adult = { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' } as const;

function sent(...toDo: Extract<WhatFollows, { kind: 'may-send' }>['toDo']): WhatFollows {
  return { kind: 'may-send', toDo };
}

type Case = readonly [fact: string, answered: Answered, follows: WhatFollows];

const cases: readonly Case[] = [
  ['a parent and child who agree are sent', parent, sent()],
  [
    'a child not yet asked is talked with',
    { ...parent, child: 'not-asked' },
    sent('talk-with-child'),
  ],
  [
    'a child who is not sure is talked with',
    { ...parent, child: 'not-sure' },
    sent('talk-with-child'),
  ],
  ['a child too young to say is not pressed', { ...parent, age: 5, child: 'too-young' }, sent()],
  [
    'nobody is too young at sixteen',
    { ...parent, age: 16, child: 'too-young' },
    sent('talk-with-child'),
  ],
  ['a child’s no is not sent silently', { ...parent, child: 'no' }, { kind: 'say-why' }],
  ['spaces are no reason why', { ...parent, child: 'no', whyAnyway: '  \n' }, { kind: 'say-why' }],
  [
    'a no with a reason is read first',
    { ...parent, child: 'no', whyAnyway: 'She hardly eats.' },
    sent('read-first-child-says-no'),
  ],
  [
    'a parent who does not agree sends nothing',
    { ...parent, adult: { ...adult, agrees: 'no' } },
    { kind: 'not-agreed', by: 'parent-or-carer' },
  ],
  [
    'a carer without responsibility carries on',
    { ...parent, adult: { ...adult, parentalResponsibility: 'no' } },
    sent('find-who-has-responsibility'),
  ],
  [
    'a parent who is not sure carries on',
    { ...parent, adult: { ...adult, parentalResponsibility: 'not-sure' } },
    sent('find-who-has-responsibility'),
  ],
  [
    'another parent’s disagreement is passed on',
    { ...parent, adult: { ...adult, anotherDisagrees: 'Their dad is against it' } },
    sent('another-parent-disagrees'),
  ],
  [
    'from sixteen the young person alone agrees',
    { ...parent, age: 16, adult: { ...adult, agrees: 'no', parentalResponsibility: 'not-sure' } },
    sent(),
  ],
  [
    'at seventeen a no still needs its reason',
    { ...parent, age: 17, child: 'no' },
    { kind: 'say-why' },
  ],
  ['under sixteen alone no parent is demanded', own, sent('talk-with-child')],
  ['at sixteen alone nothing more is asked', { ...own, age: 16 }, sent()],
  ['an adult alone agrees for themselves', { ...own, age: 18 }, sent()],
  ['an age not told is talked about', { ...own, age: null }, sent('talk-with-child')],
  [
    'a young person not sure is talked with',
    { ...own, age: 17, child: 'not-sure' },
    sent('talk-with-child'),
  ],
  [
    'a young person’s own no ends it',
    { ...own, child: 'no', whyAnyway: 'help' },
    { kind: 'not-agreed', by: 'young-person' },
  ],
];

describe('what follows from who agrees', () => {
  test.each(cases)('%s', (_fact, answered, value) => {
    const decision = whatFollows(answered);
    expect(decision.value).toEqual(value);
    const codes = value.kind === 'may-send' ? value.toDo : [value.kind];
    expect(decision.because.map(({ code }) => code)).toEqual(codes);
  });
});
