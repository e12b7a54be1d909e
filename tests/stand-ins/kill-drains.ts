import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { instantAt } from '../../src/kernel/day.ts';
import { type Connection, clientConfig } from '../../src/platform/db/index.ts';
import { enqueue, type GovukNotify, type NewMessage } from '../../src/platform/notify/index.ts';
import { freshDatabase, type TestHouse } from '../database.ts';
import { type Mood, type StandIn, startGovukNotify } from './govuk-notify.ts';

/** What a child is told. */
export type Orders = {
  readonly app: Connection;
  readonly notify: GovukNotify;
  readonly pace: number;
};

export type Aftermath = {
  readonly written: number;
  /** References that the provider never took. */
  readonly lost: readonly string[];
  /** References that it took more than once. */
  readonly twice: readonly string[];
  /** What was taken before the message of its record that stands before it. */
  readonly outOfOrder: readonly string[];
  /** States other than `sent`. */
  readonly unsent: readonly string[];
  /** Claims that stood open just after a kill: that the kills hit work at all. */
  readonly heldAtDeath: number;
};

const CHILD = fileURLToPath(new URL('drain-child.ts', import.meta.url));
const SENDER = { area: 'kent', role: 'public', parties: ['follower-1'] } as const;
// Claims last 1.2 seconds, and a sending may begin in the first 0.6.
const PACE = 0.01;
const RECORDS_A_ROUND = 12;
const MESSAGES_A_RECORD = 3;
const LONGEST_LIFE_MS = 250;

/**
 * Two processes let messages leave, through a provider that is slow and loses answers; so many times
 * one of them is killed at a random moment and begun again. Then what is left may leave in peace.
 */
export async function killDrains(kills: number): Promise<Aftermath> {
  const house = await freshDatabase();
  const notify = await startGovukNotify();
  const orders = ordersFor(house, notify);
  const children = await Promise.all([begin(orders), begin(orders)]);
  try {
    notify.beInMood(ill);
    let heldAtDeath = 0;
    for (let round = 1; round <= kills; round += 1) {
      await house.db.as(SENDER, (tx) => enqueue(tx, SENDER, messagesOf(round)));
      await wait(Math.random() * LONGEST_LIFE_MS);
      const [oldest] = children.splice(0, 1);
      if (oldest) await kill(oldest);
      heldAtDeath += (await statesIn(house)).filter((state) => state === 'claimed').length;
      children.push(await begin(orders));
    }
    notify.beInMood(() => 'well');
    await untilSettled(house);
    return await aftermath(house, notify, heldAtDeath);
  } finally {
    await Promise.all(children.map(kill));
    await notify.stop();
    await house.end();
  }
}

function ordersFor(house: TestHouse, { url, apiKey }: StandIn): Orders {
  const templates = { emailTemplate: 'e', textTemplate: 't' };
  return { app: house.app, notify: { ...templates, url, apiKey, timeout: 300 }, pace: PACE };
}

/** Mostly slow, so that a sender may die between the taking and the answer. */
function ill(): Mood {
  const roll = Math.random();
  if (roll < 0.7) return 'slow';
  if (roll < 0.8) return 'taken-and-dropped';
  if (roll < 0.85) return 'taken-and-broken';
  return roll < 0.9 ? 'busy' : 'well';
}

async function begin(orders: Orders): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function messagesOf(round: number): readonly NewMessage[] {
  return Array.from({ length: RECORDS_A_ROUND * MESSAGES_A_RECORD }, (_, n) => ({
    record: `request-${round}-${n % RECORDS_A_ROUND}`,
    to: { party: 'follower-1', role: 'parent-or-carer' },
    channel: 'email',
    address: 'ewa@example.org',
    written: {
      template: 'request-received',
      version: 1,
      subject: 'About your request',
      body: `request-${round}-${n % RECORDS_A_ROUND} ${Math.floor(n / RECORDS_A_ROUND)}`,
    },
    madeAt: instantAt(Date.now()),
  }));
}

async function untilSettled(house: TestHouse): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const moving = (await statesIn(house)).filter((state) => /waiting|claimed/.test(state));
    if (moving.length === 0) return;
    await wait(50);
  }
}

async function aftermath(
  house: TestHouse,
  { accepted }: StandIn,
  heldAtDeath: number,
): Promise<Aftermath> {
  const written = await column(house, 'select reference from notify.message');
  const taken = accepted.map(({ reference }) => reference);
  return {
    written: written.length,
    lost: written.filter((reference) => !taken.includes(reference)),
    twice: taken.filter((reference, at) => taken.indexOf(reference) !== at),
    outOfOrder: outOfOrder(accepted.map(({ personalisation }) => String(personalisation['body']))),
    unsent: (await statesIn(house)).filter((state) => state !== 'sent'),
    heldAtDeath,
  };
}

/** Bodies are `record number`; the numbers of a record must rise. */
function outOfOrder(bodies: readonly string[]): readonly string[] {
  return bodies.filter((body, at) => {
    const [record, number] = body.split(' ');
    return bodies.lastIndexOf(`${record} ${Number(number) - 1}`) > at;
  });
}

function statesIn(house: TestHouse): Promise<string[]> {
  return column(house, 'select state from notify.message');
}

async function column({ superuser }: TestHouse, statement: string): Promise<string[]> {
  const client = new pg.Client(clientConfig(superuser));
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows.map(([value]) => String(value));
  } finally {
    await client.end();
  }
}
