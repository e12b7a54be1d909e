import type { Clock } from '../../kernel/clock.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { type Claimed, claimNext, settleClaim } from './claim.store.ts';
import type { Gate, Transport } from './message.ts';
import { type Known, nextStep, type Settled, type Step } from './next-try.rule.ts';

export type Outbox = {
  readonly db: Database;
  readonly transport: Transport;
  readonly gate: Gate;
  readonly clock: Clock;
  /** Claims and waits take so many times as long; tests are in a hurry. 1 when absent. */
  readonly pace?: number;
};

export type Drained = {
  /** Claims settled, by what came of them. */
  readonly settled: Readonly<Partial<Record<Settled['state'], number>>>;
  /** True when the provider gave no answer three times running, and the rest were left for later. */
  readonly gaveUp: boolean;
};

/** A provider's longest answer (15 s) ends well within the half of a claim that a send may use. */
const CLAIM_SECONDS = 120;
// Two jobs at once, each with two senders, is as many as the worker has connections.
const AT_ONCE = 2;
const FAULTS_TO_GIVE_UP = 3;

/**
 * Lets every message leave that is due, some at once, each claimed in a transaction of its own
 * before it is sent and settled in another after. A crash at any moment loses none, and sends none
 * twice through a transport that can be asked. Begins no new one once `signal` aborts.
 */
export async function drain(outbox: Outbox, viewer: Viewer, signal: AbortSignal): Promise<Drained> {
  const settled: Partial<Record<Settled['state'], number>> = {};
  let faults = 0;
  async function lane(): Promise<void> {
    while (!signal.aborted && faults < FAULTS_TO_GIVE_UP) {
      const as = await leaveOne(outbox, viewer);
      if (as === 'nothing-due') return;
      if (as === 'too-late') continue;
      settled[as.state] = (settled[as.state] ?? 0) + 1;
      faults = as.state === 'waiting' ? faults + 1 : 0;
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const fault = lanes.find((one) => one.status === 'rejected');
  if (fault) throw fault.reason;
  return { settled, gaveUp: faults >= FAULTS_TO_GIVE_UP };
}

async function leaveOne(
  outbox: Outbox,
  viewer: Viewer,
): Promise<Settled | 'nothing-due' | 'too-late'> {
  const { db, transport, clock, pace = 1 } = outbox;
  const seconds = CLAIM_SECONDS * pace;
  // The time that a claim has left is counted from before it was made, by a clock that never jumps.
  const sendBefore = performance.now() + (seconds * 1_000) / 2;
  const claimed = await db.as(viewer, (tx) => claimNext(tx, viewer.area, seconds));
  if (!claimed) return 'nothing-due';
  let known: Known = {
    tries: claimed.tries,
    mayHaveLeft: claimed.mayHaveLeft,
    canBeAsked: transport.canBeAsked,
  };
  for (;;) {
    const step = nextStep(known);
    if (step.kind === 'settle') {
      const as = atPace(step.as, pace);
      const settling = { claimed, as, transport: transport.name, at: clock.now() };
      await db.as(viewer, (tx) => settleClaim(tx, settling));
      return as;
    }
    // A process that was held up (a pause of the machine, a slow database) may have lost its claim.
    if (performance.now() > sendBefore) return 'too-late';
    known = { ...known, ...(await take(step, { outbox, viewer, claimed })) };
  }
}

type Hand = { readonly outbox: Outbox; readonly viewer: Viewer; readonly claimed: Claimed };

async function take(
  step: Exclude<Step, { kind: 'settle' }>,
  { outbox, viewer, claimed: { message } }: Hand,
): Promise<Partial<Known>> {
  const { db, gate, transport } = outbox;
  switch (step.kind) {
    case 'look-up':
      return transport.canBeAsked ? { lookedUp: await transport.find(message) } : {};
    case 'ask-gate':
      return { gate: await db.as(viewer, (tx) => gate(tx, message)) };
    case 'send':
      return { sending: await transport.send(message) };
  }
}

function atPace(as: Settled, pace: number): Settled {
  return as.state === 'waiting' ? { ...as, waitSeconds: as.waitSeconds * pace } : as;
}
