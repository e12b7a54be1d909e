import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { type StandIn, startGovukNotify } from '../../../tests/stand-ins/govuk-notify.ts';
import type { Instant } from '../../kernel/day.ts';
import { relate, type Viewer } from '../access/index.ts';
import { clientConfig } from '../db/index.ts';
import { startWorker, type Worker } from '../jobs/index.ts';
import { claimNext, settleClaim } from './claim.store.ts';
import {
  DRAIN,
  type Drained,
  demonstration,
  drain,
  drainTask,
  enqueue,
  FOR_A_PERSON,
  type Gate,
  govukNotify,
  listMessages,
  type NewMessage,
  readMessage,
  type Transport,
} from './index.ts';

const NOW = '2026-11-24T09:00:00Z' as Instant;
const PARENT: Viewer = { area: 'kent', role: 'parent-or-carer', parties: ['follower-1'] };
const MACHINE: Viewer = { area: 'kent', role: 'machine', parties: [] };
const NURSE: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1', 'tss'] };

const LIST = { limit: 50, requestId: 'r' };

// Claims last 1.2 seconds, and the first wait 0.3.
const PACE = 0.01;
const OPEN: Gate = async () => ({ kind: 'send' });
const BLOCKED = { kind: 'block', because: 'unsafe-contact' } as const;

describe('the outbox', () => {
  let house: TestHouse;
  let notify: StandIn;
  let transport: Transport & { readonly canBeAsked: true };
  let records = 0;

  beforeAll(async () => {
    house = await freshDatabase();
    notify = await startGovukNotify();
    const { url, apiKey } = notify;
    const templates = { emailTemplate: 'e', textTemplate: 't' };
    const made = govukNotify({ ...templates, url, apiKey, timeout: 300 });
    if (!made.canBeAsked) throw new Error('Notify can be asked');
    transport = made;
  });
  afterEach(async () => {
    notify.beInMood(() => 'well');
    await asSuperuser('delete from notify.message');
  });
  afterAll(async () => {
    await house.end();
    await notify.stop();
  });

  test('lets messages of one record leave in order', async () => {
    const record = newRecord();
    await write(['1', '2', '3', '4', '5', '6', '7', '8'].map((body) => about(record, body)));
    expect(await empty()).toEqual({ settled: { sent: 8 }, gaveUp: false });
    expect(bodiesTaken(8)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('sends nothing of a change that failed', async () => {
    const change = house.db.as(PARENT, async (tx) => {
      await enqueue(tx, PARENT, [about(newRecord())]);
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await empty()).toEqual({ settled: {}, gaveUp: false });
  });

  test('asks the gate as each leaves, not before', async () => {
    const record = newRecord();
    await write([about(record, 'first'), about(record, 'second')]);
    const before = notify.accepted.length;
    const gate: Gate = async (_tx, { written }) =>
      written.body === 'first' ? { kind: 'send' } : BLOCKED;
    expect((await empty({ gate })).settled).toEqual({ sent: 1, blocked: 1 });
    expect(notify.accepted.length).toBe(before + 1);
    expect(await states()).toEqual(['sent', 'blocked unsafe-contact']);
    await empty();
    expect(notify.accepted.length).toBe(before + 1);
  });

  test('does not send again what a dead sender sent', async () => {
    await write([about(newRecord())]);
    const claimed = await claim(0.05);
    await transport.send(claimed.message);
    await wait(60);
    const before = notify.accepted.length;
    expect((await empty()).settled).toEqual({ sent: 1 });
    expect(notify.accepted.length).toBe(before);
  });

  test('sends what a dead sender did not send', async () => {
    await write([about(newRecord())]);
    await claim(0.05);
    await wait(60);
    const before = notify.accepted.length;
    expect((await empty()).settled).toEqual({ sent: 1 });
    expect(notify.accepted.length).toBe(before + 1);
  });

  test('leaves a claim alone until it has run out', async () => {
    await write([about(newRecord())]);
    await claim(30);
    expect((await empty()).settled).toEqual({});
  });

  test('hears nothing from a claim that ran out', async () => {
    await write([about(newRecord())]);
    const late = await claim(0.01);
    await wait(20);
    await claim(30);
    const as = { state: 'failed', because: 'x' } as const;
    await house.db.as(MACHINE, (tx) =>
      settleClaim(tx, { claimed: late, as, transport: 't', at: NOW }),
    );
    expect(await states()).toEqual(['claimed']);
  });

  test('marks as sent what left before the gate closed', async () => {
    await write([about(newRecord())]);
    const claimed = await claim(0.05);
    await transport.send(claimed.message);
    await wait(60);
    expect((await empty({ gate: async () => BLOCKED })).settled).toEqual({ sent: 1 });
  });

  test('waits while the provider is down, then sends all once', async () => {
    const six = Array.from({ length: 6 }, newRecord);
    await write(six.flatMap((record) => [about(record, '1'), about(record, '2')]));
    notify.beInMood(() => 'broken');
    expect(await empty()).toMatchObject({ gaveUp: true });
    notify.beInMood(() => 'well');
    const before = notify.accepted.length;
    await expect.poll(emptied, { timeout: 10_000 }).toBe(0);
    expect(
      bodiesTaken(notify.accepted.length - before)
        .toSorted()
        .join(''),
    ).toBe('111111222222');
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  test.each(['taken-and-dropped', 'taken-and-broken'] as const)(
    'sends once though the answer was %s',
    async (mood) => {
      await write([about(newRecord())]);
      const before = notify.accepted.length;
      notify.beInMood((method) => (method === 'POST' ? mood : 'well'));
      await expect.poll(emptied, { timeout: 10_000 }).toBe(0);
      expect(notify.accepted.length).toBe(before + 1);
      expect(await states()).toEqual(['sent']);
    },
  );

  test('makes a refused message a person’s task', async () => {
    await write([about(newRecord())]);
    notify.beInMood(() => 'refusing');
    await empty();
    expect(await states()).toEqual(['failed notify-400-ValidationError']);
  });

  test('never repeats by machine what nobody can say', async () => {
    let sent = 0;
    const mute: Transport = {
      name: 'mute',
      canBeAsked: false,
      send: async () => {
        sent += 1;
        return { kind: 'no-answer', because: 'line-cut' };
      },
    };
    await write([about(newRecord())]);
    await empty({ transport: mute });
    await empty({ transport: mute });
    expect([sent, await states()]).toEqual([1, ['unknown line-cut']]);
  });

  test('shares the work between many drains', async () => {
    const before = notify.accepted.length;
    await write(Array.from({ length: 40 }, () => about(newRecord())));
    await Promise.all([empty(), empty(), empty()]);
    const references = notify.accepted.slice(before).map(({ reference }) => reference);
    expect([references.length, new Set(references).size]).toEqual([40, 40]);
  });

  test('begins nothing once it must stop', async () => {
    await write([about(newRecord())]);
    const outbox = { db: house.db, transport, gate: OPEN, clock: { now: () => NOW } };
    expect(await drain(outbox, MACHINE, AbortSignal.abort())).toEqual({
      settled: {},
      gaveUp: false,
    });
  });

  test('leaves by the worker as soon as it is written', async () => {
    const doors = { transport: demonstration(house.db), gate: OPEN, clock: { now: () => NOW } };
    const log = { warn: () => undefined, error: () => undefined };
    const { owner, db } = house;
    const tasks = { [DRAIN]: drainTask(doors, log) };
    const worker: Worker = await startWorker({ owner, db, tasks, rounds: [], log });
    await write([about(newRecord(), 'by the worker')]);
    await expect
      .poll(() => asSuperuser(`select body from notify.demonstration_delivery`))
      .toEqual([{ body: 'by the worker' }]);
    await worker.stop();
    expect(await states()).toEqual(['sent']);
  });

  describe('who may see a message', () => {
    test('the team that was asked, with its address masked', async () => {
      const record = newRecord();
      await write([about(record), { ...about(newRecord()), address: 'other@example.org' }]);
      await ask(record);
      const list = await house.db.as(NURSE, (tx) => listMessages(tx, NURSE, LIST));
      expect(list).toMatchObject([
        {
          record,
          to: { role: 'parent-or-carer', masked: 'e•••@example.org' },
          state: 'waiting',
          madeAt: NOW,
        },
      ]);
      const [{ reference } = { reference: '' }] = list;
      const read = await house.db.as(NURSE, (tx) =>
        readMessage(tx, NURSE, { reference, requestId: 'r' }),
      );
      expect(read?.written).toEqual(about(record).written);
      expect(JSON.stringify(list)).not.toContain('Thank you');
    });

    test.each([
      { ...NURSE, parties: ['staff-2', 'other-team'] },
      { ...NURSE, area: 'surrey' },
      { ...NURSE, role: 'operator' },
      { ...PARENT, parties: ['follower-1', 'tss'] },
      { ...PARENT, role: 'public' },
    ] satisfies readonly Viewer[])('nobody else: %j', async (viewer) => {
      const record = newRecord();
      await write([about(record)]);
      await ask(record);
      const seen = await house.db.as(viewer, (tx) =>
        listMessages(tx, { ...viewer, area: 'kent' }, LIST),
      );
      expect(seen).toEqual([]);
    });

    test('those that need a person, apart', async () => {
      const [blocked, sent] = [newRecord(), newRecord()];
      await write([about(blocked), about(sent)]);
      await ask(blocked);
      await ask(sent);
      await empty({ gate: async (_tx, { record }) => (record === blocked ? BLOCKED : OPENS) });
      const tasks = { ...LIST, states: FOR_A_PERSON };
      expect(await house.db.as(NURSE, (tx) => listMessages(tx, NURSE, tasks))).toMatchObject([
        { record: blocked, state: 'blocked', because: 'unsafe-contact', settledAt: NOW },
      ]);
    });

    test('nobody may delete one, or send as another area', async () => {
      await expect(
        house.db.as({ ...MACHINE, area: 'surrey' }, (tx) =>
          enqueue(tx, PARENT, [about(newRecord())]),
        ),
      ).rejects.toThrow(/row-level security/);
      const client = new pg.Client(clientConfig(house.app));
      await client.connect();
      await expect(client.query('delete from notify.message')).rejects.toThrow(/denied/);
      await client.end();
    });
  });

  function newRecord(): string {
    records += 1;
    return `request-${records}`;
  }

  function write(messages: readonly NewMessage[]): Promise<void> {
    return house.db.as(PARENT, (tx) => enqueue(tx, PARENT, messages));
  }

  type Instead = { readonly gate?: Gate; readonly transport?: Transport };

  function empty(instead: Instead = {}): Promise<Drained> {
    const clock = { now: () => NOW };
    const outbox = { db: house.db, transport, gate: OPEN, clock, pace: PACE, ...instead };
    return drain(outbox, MACHINE, new AbortController().signal);
  }

  /** Drains once, and counts what is still to leave. */
  async function emptied(): Promise<number> {
    await empty();
    return (await states()).filter((state) => /^(waiting|claimed)/.test(state)).length;
  }

  async function claim(seconds: number) {
    const claimed = await house.db.as(MACHINE, (tx) => claimNext(tx, 'kent', seconds));
    if (!claimed) throw new Error('Nothing was due');
    return claimed;
  }

  async function ask(record: string): Promise<void> {
    const tie = { area: 'kent', record, party: 'tss', relation: 'team', from: NOW } as const;
    await house.db.as({ ...PARENT, role: 'public' }, (tx) => relate(tx, [tie]));
  }

  function bodiesTaken(most: number): unknown[] {
    return notify.accepted.slice(-most).map(({ personalisation }) => personalisation['body']);
  }

  async function states(): Promise<string[]> {
    const rows = await asSuperuser(
      `select concat_ws(' ', state, because) as state from notify.message order by seq`,
    );
    return rows.map(({ state }) => String(state));
  }

  async function asSuperuser(statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(clientConfig(house.superuser));
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }
});

const OPENS = { kind: 'send' } as const;

function about(record: string, body = 'Thank you.'): NewMessage {
  return {
    record,
    to: { party: 'follower-1', role: 'parent-or-carer' },
    channel: 'email',
    address: 'ewa@example.org',
    written: { template: 'request-received', version: 1, subject: 'About your request', body },
    madeAt: NOW,
  };
}
