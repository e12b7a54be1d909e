import { setTimeout as wait } from 'node:timers/promises';
import type { Mood } from '../stand-ins/govuk-notify.ts';
import { statusOf } from './person.ts';
import { columnOf } from './rows.ts';
import { letTimePass, type Stage, withStage } from './stage.ts';
import { type Account, takeAccount } from './take-account.ts';
import { workInPeace, workUntil } from './work.ts';

export type Plan = {
  /** Of the product, at random moments. */
  readonly kills: number;
  /** Of PostgreSQL's first process, at random moments in between. */
  readonly postmasterKills: number;
  /** Fast restarts of PostgreSQL, as an operator does them: every connection is ended. */
  readonly databaseRestarts: number;
  readonly seed: number;
};

const FAMILIES_AT_ONCE = 4;
const LONGEST_LIFE_MS = 1_000;
// On a slow day a start is slow as well: a life is long enough that people get on meanwhile.
const MOST_ANSWERS = 30;
const LONGEST_WAIT_MS = 10_000;
const LONGEST_SEND_MS = 30;

/**
 * Families ask for help through the whole product, which is killed at random moments and begun
 * again at once, as is its database. Then all that was acknowledged is looked for.
 */
export async function killProduct(plan: Plan): Promise<Account> {
  return await withStage(plan.seed, async (stage) => {
    const inPeace = await workInPeace(stage);
    await underFire(stage, plan);
    const stopped = await untilAllLeft(stage);
    return await takeAccount(stage, { inPeace, stopped });
  });
}

async function underFire(stage: Stage, plan: Plan): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const asking = Promise.all([
    stage.ledger.askUntil(signal, FAMILIES_AT_ONCE),
    workUntil(stage, signal),
  ]);
  stage.notify.beInMood(() => moodOf(stage.random()));
  try {
    for (const fault of faultsOf(plan, stage.random)) {
      await fault(stage);
      // Whoever is stuck is told at the end; to go on would tell no more.
      if (stage.ledger.stuck.length > 0) break;
    }
  } finally {
    over.abort();
  }
  await asking;
}

type Fault = (stage: Stage) => Promise<void>;

/** All of them, in a random order. */
function faultsOf(plan: Plan, random: () => number): readonly Fault[] {
  return [
    ...new Array<Fault>(plan.kills).fill(killOnce),
    ...new Array<Fault>(plan.postmasterKills).fill((stage) => endDatabase(stage, 'SIGKILL')),
    ...new Array<Fault>(plan.databaseRestarts).fill((stage) => endDatabase(stage, FAST)),
  ]
    .map((fault) => ({ fault, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ fault }) => fault);
}

// Some time, and some answers, in which the product lives.
async function aLife({ ledger, random }: Stage): Promise<void> {
  const enough = ledger.answers() + random() * MOST_ANSWERS;
  await wait(random() * LONGEST_LIFE_MS);
  const begun = performance.now();
  const isLong = () => performance.now() - begun > LONGEST_WAIT_MS;
  while (ledger.answers() < enough && !isLong()) await wait(5);
}

// Half of the kills wait for somebody to press "Send", which is a short part of a journey.
async function killOnce(stage: Stage): Promise<void> {
  const { product, ledger, random, house, noted } = stage;
  if (random() < 0.5) {
    await ledger.nextSend(LONGEST_WAIT_MS);
    await wait(random() * LONGEST_SEND_MS);
  } else {
    await aLife(stage);
  }
  await product.kill();
  const held = `select reference from notify.message where state = 'claimed'`;
  noted.heldAtDeath += (await columnOf(house.superuser, held)).length;
  await letTimePass(house);
  await product.start();
}

const LONGEST_OUTAGE_MS = 60_000;

// PostgreSQL's "fast shutdown": it ends all that is in hand, and then itself.
const FAST = 'SIGINT';

// The embedded server starts it again by itself. What needs no database answers meanwhile.
async function endDatabase(stage: Stage, signal: NodeJS.Signals): Promise<void> {
  const { house, product, base, noted } = stage;
  await aLife(stage);
  const [pid] = await columnOf(house.superuser, `select pg_read_file('postmaster.pid')`);
  process.kill(Number.parseInt(pid ?? '', 10), signal);
  const killedAt = performance.now();
  if ((await statusOf(`${base}/help-now`)) !== 200) noted.helpNowDown += 1;
  while (!(await isBack(house, base))) {
    const [death] = product.deaths;
    if (death !== undefined) throw new Error(`The product died with its database:\n${death}`);
    if (performance.now() - killedAt > LONGEST_OUTAGE_MS) throw new Error('It did not come back');
    await wait(25);
  }
  noted.outages.push(Math.round(performance.now() - killedAt));
}

// A process of the killed one may still answer the product a moment: only a new one lets us in.
async function isBack({ superuser }: Stage['house'], base: string): Promise<boolean> {
  const isOpen = await columnOf(superuser, 'select 1').catch(() => undefined);
  return isOpen !== undefined && (await statusOf(`${base}/health/ready`)) === 200;
}

/** Mostly slow, so that the product may die between the taking of a message and the answer. */
function moodOf(roll: number): Mood {
  if (roll < 0.6) return 'slow';
  if (roll < 0.7) return 'taken-and-dropped';
  if (roll < 0.75) return 'taken-and-broken';
  return roll < 0.8 ? 'busy' : 'well';
}

const ROUNDS = 20;

/** A provider that is well again, and hours for what is to be tried again. The first stop. */
async function untilAllLeft(stage: Stage): Promise<Account['stopped']> {
  const { notify, product, house } = stage;
  notify.beInMood(() => 'well');
  const stopped = await product.stop();
  for (let round = 0; round < ROUNDS; round += 1) {
    await letTimePass(house);
    await product.start();
    if (await isDrained(stage)) break;
    await product.stop();
  }
  return stopped;
}

const CALM_MS = 5_000;

/** True once nothing waits; false when nothing more leaves. */
async function isDrained({ house }: Stage): Promise<boolean> {
  const moving = `select reference from notify.message where state in ('waiting', 'claimed')`;
  let left = Infinity;
  for (let calm = 0; calm < CALM_MS; calm += 100) {
    const now = (await columnOf(house.superuser, moving)).length;
    if (now === 0) return true;
    if (now < left) calm = 0;
    left = now;
    await wait(100);
  }
  return false;
}
