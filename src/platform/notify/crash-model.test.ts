import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LookedUp, Sending } from './message.ts';
import { type Known, nextStep, type Settled } from './next-try.rule.ts';

// A model of one message: a row that keeps what a claim and a settling write, a provider that keeps
// all it takes, and a sender that dies anywhere. The rule under test is the real one.

type Row = { tries: number; mayHaveLeft: boolean; state: Settled['state'] };

/** How one claim goes: where its sender dies (after so many steps), and what the provider does. */
type Turn = {
  readonly diesAfter: number;
  readonly lookUp: 'answers' | 'no-answer';
  readonly sending: 'takes' | 'takes-and-is-silent' | 'silent' | 'busy' | 'refuses';
  readonly blocked: boolean;
};

const WELL: Turn = { diesAfter: 99, lookUp: 'answers', sending: 'takes', blocked: false };

const turn: fc.Arbitrary<Turn> = fc.record({
  diesAfter: fc.oneof(fc.nat(5), fc.constant(99)),
  lookUp: fc.constantFrom('answers', 'no-answer'),
  sending: fc.constantFrom('takes', 'takes-and-is-silent', 'silent', 'busy', 'refuses'),
  blocked: fc.boolean(),
});

const RUNS = { numRuns: 2_000 };

describe('a message through crashes and silence', () => {
  test('goes at most once, whatever the transport', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(turn, { maxLength: 30 }), (canBeAsked, turns) => {
        expect(live(canBeAsked, [...turns, WELL]).taken).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('is never lost where the provider can be asked', () => {
    const kind = fc.array(
      turn.map((one): Turn => ({ ...one, blocked: false, sending: kindly(one.sending) })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(kind, (turns) => {
        expect(live(true, [...turns, WELL])).toMatchObject({ taken: 1, row: { state: 'sent' } });
      }),
      RUNS,
    );
  });

  test('is sent, or is a person’s task, never nothing', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(turn, { maxLength: 30 }), (canBeAsked, turns) => {
        const { row, taken } = live(canBeAsked, [...turns, WELL]);
        expect(row.state).not.toBe('waiting');
        if (row.state === 'sent') expect(taken).toBe(1);
        if (row.state === 'blocked' || row.state === 'failed') expect(taken).toBe(0);
      }),
      RUNS,
    );
  });
});

function kindly(sending: Turn['sending']): Turn['sending'] {
  return sending === 'refuses' ? 'busy' : sending;
}

function live(canBeAsked: boolean, turns: readonly Turn[]): { row: Row; taken: number } {
  const provider = { taken: 0 };
  let row: Row = { tries: 0, mayHaveLeft: false, state: 'waiting' };
  for (const one of turns) {
    if (row.state !== 'waiting') break;
    row = claimed({ row, turn: one, canBeAsked, provider });
  }
  return { row, taken: provider.taken };
}

type Claim = {
  readonly row: Row;
  readonly turn: Turn;
  readonly canBeAsked: boolean;
  readonly provider: { taken: number };
};

function claimed({ row, turn, canBeAsked, provider }: Claim): Row {
  const kept: Row = { tries: row.tries + 1, mayHaveLeft: true, state: 'waiting' };
  let known: Known = { tries: kept.tries, mayHaveLeft: row.mayHaveLeft, canBeAsked };
  for (let taken = 0; taken < turn.diesAfter; taken += 1) {
    const step = nextStep(known);
    switch (step.kind) {
      case 'settle':
        return after(kept, step.as);
      case 'look-up':
        known = { ...known, lookedUp: lookUp(turn, provider) };
        break;
      case 'ask-gate':
        known = {
          ...known,
          gate: turn.blocked ? { kind: 'block', because: 'unsafe' } : { kind: 'send' },
        };
        break;
      case 'send':
        known = { ...known, sending: send(turn, provider) };
    }
  }
  return kept;
}

function after(kept: Row, as: Settled): Row {
  const mayHaveLeft = as.state === 'waiting' ? as.mayHaveLeft : kept.mayHaveLeft;
  return { ...kept, state: as.state, mayHaveLeft };
}

function lookUp(turn: Turn, provider: { readonly taken: number }): LookedUp {
  if (turn.lookUp === 'no-answer') return { kind: 'no-answer', because: 'silent' };
  return provider.taken > 0 ? { kind: 'found', providerId: 'p1' } : { kind: 'not-found' };
}

function send(turn: Turn, provider: { taken: number }): Sending {
  const takes = turn.sending === 'takes' || turn.sending === 'takes-and-is-silent';
  if (takes) provider.taken += 1;
  switch (turn.sending) {
    case 'takes':
      return { kind: 'accepted', providerId: 'p1' };
    case 'busy':
      return { kind: 'not-taken', because: 'busy' };
    case 'refuses':
      return { kind: 'refused', because: 'bad-address' };
    case 'silent':
    case 'takes-and-is-silent':
      return { kind: 'no-answer', because: 'silent' };
  }
}
