import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageState, mayMessage } from './may-message.rule.ts';
import type { KeptContact } from './people.ts';

const ADA = 'follower-ada';
const NUMBER = '07700 900123';

const contact: KeptContact = {
  id: 'contact-1',
  party: ADA,
  way: 'text',
  address: NUMBER,
  mayLeaveMessage: true,
  othersMaySee: false,
  bestTime: null,
  codeWord: null,
  ended: false,
};

const safe: MessageState = {
  to: { party: ADA, role: 'young-person' },
  way: 'text',
  address: NUMBER,
  subject: 'We have what you sent us',
  body: 'We have what you sent us. Your reference is KT-4F7Q-92.',
  follows: 'yes',
  contacts: [contact],
  mustNotKnow: [],
  childIsSixteen: false,
  youngPersonAgrees: false,
  tellingNames: ['Kent Therapeutic Support Service'],
};

type Case = readonly [fact: string, change: Partial<MessageState>, because: readonly string[]];

const parent = { to: { party: ADA, role: 'parent-or-carer' } };
const email = { way: 'email', address: 'ada@example.org' } as const;
const named = 'The Kent Therapeutic Support Service will read it.';

const cases: readonly Case[] = [
  ['a neutral text by a safe way leaves', {}, []],
  ['the same number typed otherwise leaves', { address: '+44 7700 900123' }, []],
  ['someone who never followed gets nothing', { follows: 'no' }, ['not-a-follower']],
  ['someone who follows no more gets nothing', { follows: 'ended' }, ['follower-ended']],
  [
    'someone who must not know gets nothing',
    { mustNotKnow: [{ party: ADA, reach: null }] },
    ['must-not-know', 'address-of-someone-who-must-not-know'],
  ],
  [
    'a number of someone who must not know is barred',
    { mustNotKnow: [{ party: null, reach: '07700900123' }] },
    ['address-of-someone-who-must-not-know'],
  ],
  [
    'a number that an excluded follower shares is barred',
    {
      contacts: [contact, { ...contact, party: 'follower-mum', way: 'call' }],
      mustNotKnow: [{ party: 'follower-mum', reach: null }],
    },
    ['address-of-someone-who-must-not-know'],
  ],
  [
    'an excluded name without a number bars nothing',
    { mustNotKnow: [{ party: null, reach: null }] },
    [],
  ],
  ['an address that is nobody’s is barred', { address: '07700 900999' }, ['not-a-way-of-theirs']],
  [
    'another person’s way is not theirs',
    { contacts: [{ ...contact, party: 'follower-ben' }] },
    ['not-a-way-of-theirs'],
  ],
  [
    'their number for calls takes no text',
    { contacts: [{ ...contact, way: 'call' }] },
    ['not-a-way-of-theirs'],
  ],
  ['a way that ended is barred', { contacts: [{ ...contact, ended: true }] }, ['way-ended']],
  [
    'a way that began again after ending is good',
    {
      contacts: [
        { ...contact, ended: true },
        { ...contact, id: 'contact-2' },
      ],
    },
    [],
  ],
  [
    'where no message may be left none is',
    { contacts: [{ ...contact, mayLeaveMessage: false }] },
    ['may-not-leave-message'],
  ],
  ['a parent of a younger child is told', parent, []],
  [
    'from sixteen a parent is not told',
    { ...parent, childIsSixteen: true },
    ['young-person-decides'],
  ],
  [
    'from sixteen a parent is told when agreed',
    { ...parent, childIsSixteen: true, youngPersonAgrees: true },
    [],
  ],
  ['at sixteen the young person is told', { childIsSixteen: true }, []],
  ['a subject that names the service is barred', { subject: named }, ['subject-tells']],
  ['a text that names the service is barred', { body: named }, ['words-tell']],
  [
    'an email that only they read may name it',
    { ...email, body: named, contacts: [{ ...contact, ...email }] },
    [],
  ],
  [
    'an email that others may read may not',
    { ...email, body: named, contacts: [{ ...contact, ...email, othersMaySee: true }] },
    ['words-tell'],
  ],
];

describe('the gate that a message passes', () => {
  test.each(cases)('%s', (_fact, change, because) => {
    const decision = mayMessage({ ...safe, ...change });
    expect(decision.because.map(({ code }) => code)).toEqual(because);
    expect(decision.value).toBe(because.length === 0 ? 'send' : 'block');
  });
});

const parties = fc.constantFrom(ADA, 'follower-mum', 'follower-dad');
const numbers = fc.constantFrom(
  '07700900123',
  '+44 7700 900123',
  '07700 900321',
  'ada@example.org',
);
const ways = fc.constantFrom('call', 'text', 'email', 'letter');
const texts = fc.constantFrom('We have what you sent us', named, 'About therapy', '');

const fields = {
  to: fc.record({ party: parties, role: fc.constantFrom('young-person', 'parent-or-carer') }),
  way: ways,
  address: numbers,
  subject: texts,
  body: texts,
  follows: fc.constantFrom('yes', 'yes', 'no', 'ended'),
  contacts: fc.array(
    fc.record({
      id: fc.constant('contact-1'),
      party: parties,
      way: ways,
      address: numbers,
      mayLeaveMessage: fc.boolean(),
      othersMaySee: fc.boolean(),
      bestTime: fc.constant(null),
      codeWord: fc.constant(null),
      ended: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  mustNotKnow: fc.array(fc.record({ party: fc.option(parties), reach: fc.option(numbers) }), {
    maxLength: 2,
  }),
  childIsSixteen: fc.boolean(),
  youngPersonAgrees: fc.boolean(),
  tellingNames: fc.constant(['Kent Therapeutic Support Service']),
};

// Half are wholly random; half stand a few random steps away from a message that may leave.
const states: fc.Arbitrary<MessageState> = fc
  .tuple(fc.record(fields), fc.subarray(Object.keys(fields), { maxLength: 3 }), fc.boolean())
  .map(([random, changed, isNear]) => {
    const change = Object.entries(random).filter(([key]) => changed.includes(key));
    return isNear ? { ...safe, ...Object.fromEntries(change) } : random;
  });

// Said a second time, and another way than the rule says it.
function isSafe(state: MessageState): boolean {
  const bare = (address: string) => address.replace(/\s/g, '').replace(/^\+44/, '0');
  const excluded = state.mustNotKnow.flatMap(({ party, reach }) => [
    party,
    bare(reach ?? ''),
    ...state.contacts.filter((one) => one.party === party).map((one) => bare(one.address)),
  ]);
  const theirs = state.contacts.filter(
    (one) =>
      !one.ended &&
      one.party === state.to.party &&
      one.way === state.way &&
      bare(one.address) === bare(state.address),
  );
  const isOpen = theirs.length > 0 && theirs.every((one) => one.mayLeaveMessage);
  const isPrivate = state.way !== 'text' && theirs.every((one) => !one.othersMaySee);
  const isTelling = (text: string) => /therap/i.test(text);
  return (
    state.follows === 'yes' &&
    !excluded.includes(state.to.party) &&
    !excluded.includes(bare(state.address)) &&
    isOpen &&
    !isTelling(state.subject) &&
    (isPrivate || !isTelling(state.body)) &&
    (state.to.role === 'young-person' || !state.childIsSixteen || state.youngPersonAgrees)
  );
}

test('ten thousand random states send only what is safe', () => {
  let sent = 0;
  fc.assert(
    fc.property(states, (state) => {
      const { value } = mayMessage(state);
      if (value === 'send') sent += 1;
      return (value === 'send') === isSafe(state);
    }),
    { numRuns: 10_000, seed: 20261124 },
  );
  expect(sent).toBeGreaterThan(500);
});
