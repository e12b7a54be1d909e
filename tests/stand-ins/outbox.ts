import pg from 'pg';
import type { Instant } from '../../src/kernel/day.ts';
import { relate, type Viewer } from '../../src/platform/access/index.ts';
import { clientConfig } from '../../src/platform/db/index.ts';
import {
  type Drained,
  drain,
  enqueue,
  type Gate,
  govukNotify,
  type NewMessage,
  type Transport,
} from '../../src/platform/notify/index.ts';
import { freshDatabase, type TestHouse } from '../database.ts';
import { type StandIn, startGovukNotify } from './govuk-notify.ts';

export const NOW = '2026-11-24T09:00:00Z' as Instant;
/** Whoever sends a request, before they follow it. */
export const SENDER: Viewer = { area: 'kent', role: 'public', parties: ['follower-1'] };
export const NURSE: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1', 'tss'] };
export const MACHINE: Viewer = { area: 'kent', role: 'machine', parties: [] };

export const OPEN: Gate = async () => ({ kind: 'send' });
export const CLOSED: Gate = async () => ({ kind: 'block', because: 'unsafe-contact' });

// Claims last 1.2 seconds, and the first wait 0.3.
const PACE = 0.01;

type Instead = { readonly gate?: Gate; readonly transport?: Transport };

export type TestOutbox = {
  readonly house: TestHouse;
  readonly notify: StandIn;
  readonly transport: Transport & { readonly canBeAsked: true };
  /** A record that no other message is about. */
  readonly newRecord: () => string;
  readonly write: (messages: readonly NewMessage[]) => Promise<void>;
  /** Says that the nurse's team was asked about a record. */
  readonly ask: (record: string) => Promise<void>;
  /** Lets leave what is due, through an open gate and the stand-in unless told otherwise. */
  readonly empty: (instead?: Instead) => Promise<Drained>;
  /** Does so once, and counts what is still to leave. */
  readonly stillToLeave: () => Promise<number>;
  /** `sent`, `blocked unsafe-contact`, in the order written. */
  readonly states: () => Promise<readonly string[]>;
  readonly asSuperuser: (statement: string) => Promise<readonly Record<string, unknown>[]>;
  /** Forgets all messages, and the stand-in is well again. */
  readonly clear: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** An outbox on a database of its own, with a stand-in of GOV.UK Notify. */
export async function openOutbox(): Promise<TestOutbox> {
  const house = await freshDatabase();
  const notify = await startGovukNotify();
  const transport = transportTo(notify);
  const empty = (instead?: Instead) => emptied(house, { gate: OPEN, transport, ...instead });
  let records = 0;
  return {
    house,
    notify,
    transport,
    newRecord: () => {
      records += 1;
      return `request-${records}`;
    },
    write: (messages) => house.db.as(SENDER, (tx) => enqueue(tx, SENDER, messages)),
    ask: async (record) => {
      const tie = { area: 'kent', record, party: 'tss', relation: 'team', from: NOW } as const;
      await house.db.as(SENDER, (tx) => relate(tx, [tie]));
    },
    empty,
    stillToLeave: async () => {
      await empty();
      return (await statesIn(house)).filter((state) => /^(waiting|claimed)/.test(state)).length;
    },
    states: () => statesIn(house),
    asSuperuser: (statement) => asSuperuser(house, statement),
    clear: async () => {
      notify.beInMood(() => 'well');
      await asSuperuser(house, 'delete from notify.message');
    },
    end: async () => {
      await house.end();
      await notify.stop();
    },
  };
}

function emptied({ db }: TestHouse, by: Required<Instead>): Promise<Drained> {
  const outbox = { ...by, db, clock: { now: () => NOW }, pace: PACE };
  return drain(outbox, MACHINE, new AbortController().signal);
}

async function statesIn(house: TestHouse): Promise<readonly string[]> {
  const rows = await asSuperuser(
    house,
    `select concat_ws(' ', state, because) as state from notify.message order by seq`,
  );
  return rows.map(({ state }) => String(state));
}

async function asSuperuser(
  { superuser }: TestHouse,
  statement: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(clientConfig(superuser));
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function transportTo({ url, apiKey }: StandIn): TestOutbox['transport'] {
  const made = govukNotify({ emailTemplate: 'e', textTemplate: 't', url, apiKey, timeout: 300 });
  if (!made.canBeAsked) throw new Error('Notify can be asked');
  return made;
}

/** A message to a parent about a record. */
export function about(record: string, body = 'Thank you.'): NewMessage {
  return {
    record,
    to: { party: 'follower-1', role: 'parent-or-carer' },
    channel: 'email',
    address: 'ewa@example.org',
    written: { template: 'request-received', version: 1, subject: 'About your request', body },
    madeAt: NOW,
  };
}
