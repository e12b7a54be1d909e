import type { GateAnswer, LookedUp, Sending } from './message.ts';

/** What is known, so far, of a message that has been claimed. */
export type Known = {
  /** Claims so far, with this one. */
  readonly tries: number;
  /** An earlier claim may have sent it: it died, or the provider's answer was lost. */
  readonly mayHaveLeft: boolean;
  readonly canBeAsked: boolean;
  readonly lookedUp?: LookedUp;
  readonly gate?: GateAnswer;
  readonly sending?: Sending;
};

/** What to do next with it; the last is always to settle. */
export type Step =
  | { readonly kind: 'look-up' }
  | { readonly kind: 'ask-gate' }
  | { readonly kind: 'send' }
  | { readonly kind: 'settle'; readonly as: Settled };

export type Settled =
  | { readonly state: 'sent'; readonly providerId: string }
  | { readonly state: 'failed' | 'blocked' | 'unknown'; readonly because: string }
  | {
      readonly state: 'waiting';
      readonly because: string;
      readonly mayHaveLeft: boolean;
      readonly waitSeconds: number;
    };

/**
 * With the longest wait, a little over two days: a provider that is down for a day loses nothing,
 * and GOV.UK Notify can still be asked (it keeps a message for seven days unless told otherwise).
 */
export const MOST_TRIES = 200;

/**
 * What to do next with a claimed message (ARCHITECTURE.md 5, Messages). The look-up comes first, so
 * that one that has left already is never marked as blocked; then the gate, as near to the sending
 * as can be.
 */
export function nextStep(known: Known): Step {
  if (known.sending) return settle(afterSending(known, known.sending));
  const earlier = afterEarlierTry(known);
  if (earlier) return earlier;
  if (known.tries > MOST_TRIES) return settle({ state: 'failed', because: 'too-many-tries' });
  if (!known.gate) return { kind: 'ask-gate' };
  if (known.gate.kind === 'send') return { kind: 'send' };
  return settle({ state: 'blocked', because: known.gate.because });
}

/** What an earlier try demands; undefined when there was none, or it certainly did not leave. */
function afterEarlierTry(known: Known): Step | undefined {
  if (!known.mayHaveLeft) return undefined;
  if (!known.canBeAsked) return settle({ state: 'unknown', because: 'may-have-left' });
  if (!known.lookedUp) return { kind: 'look-up' };
  switch (known.lookedUp.kind) {
    case 'found':
      return settle({ state: 'sent', providerId: known.lookedUp.providerId });
    case 'not-found':
      return undefined;
    case 'no-answer':
      return settle(tryAgain(known, known.lookedUp.because, 'may-have-left'));
  }
}

function afterSending(known: Known, sending: Sending): Settled {
  switch (sending.kind) {
    case 'accepted':
      return { state: 'sent', providerId: sending.providerId };
    case 'refused':
      return { state: 'failed', because: sending.because };
    case 'not-taken':
      return tryAgain(known, sending.because, 'is-here');
    case 'no-answer':
      if (!known.canBeAsked) return { state: 'unknown', because: sending.because };
      return tryAgain(known, sending.because, 'may-have-left');
  }
}

function tryAgain(known: Known, because: string, where: 'is-here' | 'may-have-left'): Settled {
  if (known.tries >= MOST_TRIES) {
    return { state: where === 'is-here' ? 'failed' : 'unknown', because: 'too-many-tries' };
  }
  // Once it may have left it is looked up before every later try: a look-up costs little.
  const mayHaveLeft = known.mayHaveLeft || where === 'may-have-left';
  return { state: 'waiting', because, mayHaveLeft, waitSeconds: waitAfter(known.tries) };
}

const FIRST_WAIT = 30;
const LONGEST_WAIT = 900;

/** Seconds to wait after so many tries: 30, 60, 120, and so on to a quarter of an hour. */
function waitAfter(tries: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
}

function settle(as: Settled): Step {
  return { kind: 'settle', as };
}
