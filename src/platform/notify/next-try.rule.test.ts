import { describe, expect, test } from 'vitest';
import { type Known, MOST_TRIES, nextStep, type Settled, type Step } from './next-try.rule.ts';

const FIRST: Known = { tries: 1, mayHaveLeft: false, canBeAsked: true };
const AGAIN: Known = { tries: 2, mayHaveLeft: true, canBeAsked: true };
const LAST: Known = { ...FIRST, tries: MOST_TRIES };
const MUTE = { canBeAsked: false };
const SEND = { kind: 'send' } as const;
const BLOCK = { kind: 'block', because: 'unsafe-contact' } as const;
const FOUND = { kind: 'found', providerId: 'p1' } as const;
const NOT_FOUND = { kind: 'not-found' } as const;
const ACCEPTED = { kind: 'accepted', providerId: 'p1' } as const;
const REFUSED = { kind: 'refused', because: 'bad-address' } as const;
const NOT_TAKEN = { kind: 'not-taken', because: 'busy' } as const;
const NO_ANSWER = { kind: 'no-answer', because: 'line-cut' } as const;

const CASES: readonly [string, Known, Step][] = [
  ['the first time the gate is asked', FIRST, { kind: 'ask-gate' }],
  ['the gate lets it pass', { ...FIRST, gate: SEND }, { kind: 'send' }],
  ['the gate blocks it', { ...FIRST, gate: BLOCK }, settle('blocked', 'unsafe-contact')],
  ['it may have left already', AGAIN, { kind: 'look-up' }],
  ['it had left', { ...AGAIN, lookedUp: FOUND }, sent()],
  ['it had not left', { ...AGAIN, lookedUp: NOT_FOUND }, { kind: 'ask-gate' }],
  ['the look-up has no answer', { ...AGAIN, lookedUp: NO_ANSWER }, wait('line-cut', true, 60)],
  [
    'it had not left and may not now',
    { ...AGAIN, lookedUp: NOT_FOUND, gate: BLOCK },
    settle('blocked', 'unsafe-contact'),
  ],
  [
    'it may have left and nobody can say',
    { ...AGAIN, ...MUTE },
    settle('unknown', 'may-have-left'),
  ],
  ['the provider takes it', { ...FIRST, sending: ACCEPTED }, sent()],
  ['the provider refuses it', { ...FIRST, sending: REFUSED }, settle('failed', 'bad-address')],
  ['the provider is busy', { ...FIRST, sending: NOT_TAKEN }, wait('busy', false, 30)],
  ['the answer is lost', { ...FIRST, sending: NO_ANSWER }, wait('line-cut', true, 30)],
  [
    'the answer is lost and nobody can be asked',
    { ...FIRST, ...MUTE, sending: NO_ANSWER },
    settle('unknown', 'line-cut'),
  ],
  [
    'it is busy though nobody can be asked',
    { ...FIRST, ...MUTE, sending: NOT_TAKEN },
    wait('busy', false, 30),
  ],
  [
    'it was looked up once, and then is busy',
    { ...AGAIN, lookedUp: NOT_FOUND, sending: NOT_TAKEN },
    wait('busy', true, 60),
  ],
  [
    'it is busy at the last try',
    { ...LAST, sending: NOT_TAKEN },
    settle('failed', 'too-many-tries'),
  ],
  ['the last answer is lost', { ...LAST, sending: NO_ANSWER }, settle('unknown', 'too-many-tries')],
  [
    'a sender died at every try',
    { ...AGAIN, tries: MOST_TRIES + 1, lookedUp: NOT_FOUND },
    settle('failed', 'too-many-tries'),
  ],
];

describe('what to do with a claimed message', () => {
  test.each(CASES)('when %s', (_when, known, step) => {
    expect(nextStep(known)).toEqual(step);
  });

  test('waits longer each time, for two days in all', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, n) => secondsAfter(n + 1));
    expect(waits.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 900, 900]);
    const days = waits.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect([days > 2, days < 7]).toEqual([true, true]);
  });
});

function secondsAfter(tries: number): number {
  const step = nextStep({ ...FIRST, tries, sending: NOT_TAKEN });
  return step.kind === 'settle' && step.as.state === 'waiting' ? step.as.waitSeconds : 0;
}

function settle(state: 'failed' | 'blocked' | 'unknown', because: string): Step {
  return { kind: 'settle', as: { state, because } };
}

function sent(): Step {
  return { kind: 'settle', as: { state: 'sent', providerId: 'p1' } satisfies Settled };
}

function wait(because: string, mayHaveLeft: boolean, waitSeconds: number): Step {
  return { kind: 'settle', as: { state: 'waiting', because, mayHaveLeft, waitSeconds } };
}
