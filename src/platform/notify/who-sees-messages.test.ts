import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  CLOSED,
  MACHINE,
  NOW,
  NURSE,
  OPEN,
  openOutbox,
  SENDER,
  type TestOutbox,
} from '../../../tests/stand-ins/outbox.ts';
import type { Viewer } from '../access/index.ts';
import { clientConfig } from '../db/index.ts';
import { enqueue, FOR_A_PERSON, listMessages, readMessage } from './index.ts';

const LIST = { limit: 50, requestId: 'r' };

describe('who sees a message', () => {
  let outbox: TestOutbox;

  beforeAll(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.clear());
  afterAll(() => outbox.end());

  test('the team that was asked, with its address masked', async () => {
    const record = outbox.newRecord();
    await outbox.write([about(record), about(outbox.newRecord())]);
    await outbox.ask(record);
    const list = await outbox.house.db.as(NURSE, (tx) => listMessages(tx, NURSE, LIST));
    const masked = { role: 'parent-or-carer', masked: 'e•••@example.org' };
    expect(list).toMatchObject([{ record, to: masked, state: 'waiting', madeAt: NOW }]);
    expect(JSON.stringify(list)).not.toContain('Thank you');
    const one = { reference: list[0]?.reference ?? '', requestId: 'r' };
    const read = await outbox.house.db.as(NURSE, (tx) => readMessage(tx, NURSE, one));
    expect(read?.written).toEqual(about(record).written);
  });

  test.each([
    { ...NURSE, parties: ['staff-2', 'other-team'] },
    { ...NURSE, area: 'surrey' },
    { ...NURSE, role: 'operator' },
    { ...SENDER, parties: ['follower-1', 'tss'] },
    { ...SENDER, role: 'public' },
  ] satisfies readonly Viewer[])('nobody else: %j', async (viewer) => {
    const record = outbox.newRecord();
    await outbox.write([about(record)]);
    await outbox.ask(record);
    const asked = { ...viewer, area: 'kent' };
    expect(await outbox.house.db.as(viewer, (tx) => listMessages(tx, asked, LIST))).toEqual([]);
  });

  test('those that need a person, apart', async () => {
    const [blocked, sent] = [outbox.newRecord(), outbox.newRecord()];
    await outbox.write([about(blocked), about(sent)]);
    await outbox.ask(blocked);
    await outbox.ask(sent);
    await outbox.empty({
      gate: (tx, message) => (message.record === blocked ? CLOSED : OPEN)(tx, message),
    });
    const tasks = { ...LIST, states: FOR_A_PERSON };
    expect(await outbox.house.db.as(NURSE, (tx) => listMessages(tx, NURSE, tasks))).toMatchObject([
      { record: blocked, state: 'blocked', because: 'unsafe-contact', settledAt: NOW },
    ]);
  });

  test('nobody writes into another area', async () => {
    const elsewhere = { ...MACHINE, area: 'surrey' };
    const writing = outbox.house.db.as(elsewhere, (tx) =>
      enqueue(tx, SENDER, [about(outbox.newRecord())]),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('nobody deletes one, and staff change none', async () => {
    const record = outbox.newRecord();
    await outbox.write([about(record)]);
    await outbox.ask(record);
    const client = new pg.Client(clientConfig(outbox.house.app));
    await client.connect();
    await expect(client.query('delete from notify.message')).rejects.toThrow(/denied/);
    await client.query(`begin; select set_config('oast.area', 'kent', true),
      set_config('oast.role', 'triage', true), set_config('oast.parties', 'staff-1,tss', true)`);
    const { rowCount } = await client.query(`update notify.message set state = 'sent'`);
    await client.end();
    expect(rowCount).toBe(0);
  });
});
