import { setTimeout as wait } from 'node:timers/promises';
import { kindCount } from './families.ts';
import { type Footprint, footprints } from './footprints.ts';
import type { Act, Nurse } from './nurse.ts';
import type { Stage } from './stage.ts';

/** What each round of families comes to in peace. The first is answered, and then accepted. */
const ROUNDS: readonly Act[] = ['information', 'acceptance', 'decline'];

/**
 * Families of each kind, before any fault, and their requests in every state that they come to:
 * what a referral that is whole looks like.
 */
export async function workInPeace(stage: Stage): Promise<readonly Footprint[]> {
  const { ledger, nurses, house } = stage;
  for (const _ of ROUNDS) await ledger.askOfEach();
  const [stuck] = ledger.stuck;
  if (stuck !== undefined) throw new Error(`Not even in peace: ${stuck}`);
  const rounds = new Map(
    ledger.acknowledged.map(({ reference }, n) => [reference, ROUNDS[Math.trunc(n / kindCount())]]),
  );
  const take = (reference: string) => rounds.get(reference) ?? 'acceptance';

  const sent = await footprints(house.superuser);
  await Promise.all(nurses.map((nurse) => takeAll(nurse, 'new', take)));
  const taken = await footprints(house.superuser);
  for (const one of ledger.acknowledged) {
    if (take(one.reference) === 'information') await ledger.answer(one);
  }
  const answered = await footprints(house.superuser);
  await Promise.all(nurses.map((nurse) => takeAll(nurse, 'come-back', () => 'acceptance')));
  return [...sent, ...taken, ...answered, ...(await footprints(house.superuser))];
}

async function takeAll(
  nurse: Nurse,
  list: 'new' | 'come-back',
  choose: (reference: string) => Act,
): Promise<void> {
  while (await nurse.takeOne(list, choose));
}

/** The nurses and whoever they ask, at work until `signal` aborts. */
export async function workUntil(stage: Stage, signal: AbortSignal): Promise<void> {
  const lanes = [...stage.nurses.map((nurse) => decideMost(stage, nurse)), answerHalf(stage)];
  await Promise.all(lanes.map((step) => lane(stage, signal, step)));
}

type Step = () => Promise<boolean>;

// One thing after the other; a little rest where there was nothing to do.
async function lane({ ledger }: Stage, signal: AbortSignal, step: Step): Promise<void> {
  try {
    while (!signal.aborted) if (!(await step())) await wait(50);
  } catch (fault) {
    ledger.stuck.push(String(fault));
  }
}

const TURNS: readonly Act[] = ['acceptance', 'information', 'decline', 'information'];

/** Takes three of four requests as they come; of those that were answered, half. */
function decideMost({ ledger }: Stage, nurse: Nurse): Step {
  let taken = 0;
  let back = 0;
  const choose = (): Act => TURNS[taken % TURNS.length] ?? 'acceptance';
  return async () => {
    const isBack = back * 4 < ledger.answered.length;
    if (isBack && (await nurse.takeOne('come-back', () => 'acceptance'))) {
      back += 1;
      return true;
    }
    const isBehind = taken * 4 < ledger.requestsTo(nurse.services) * 3;
    if (!isBehind || !(await nurse.takeOne('new', choose))) return false;
    taken += 1;
    return true;
  };
}

/** Every second of those who are asked for more answers, as soon as they know their reference. */
function answerHalf({ ledger, nurses }: Stage): Step {
  const seen = new Set<string>();
  return async () => {
    const asked = nurses
      .flatMap(({ done }) => done)
      .filter(({ act, request }) => act === 'information' && !seen.has(request));
    for (const { request, reference } of asked) {
      const one = ledger.acknowledged.find((known) => known.reference === reference);
      if (!one) continue;
      seen.add(request);
      if (seen.size % 2 === 0) continue;
      await ledger.answer(one);
      return true;
    }
    return false;
  };
}
