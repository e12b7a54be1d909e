import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  CLOSED,
  MACHINE,
  NOW,
  OPEN,
  openOutbox,
  SENDER,
  type TestOutbox,
} from '../../../tests/stand-ins/outbox.ts';
import { startWorker } from '../jobs/index.ts';
import { DRAIN, demonstration, drain, drainTask, enqueue, type Gate } from './index.ts';

describe('the outbox', () => {
  let outbox: TestOutbox;

  beforeAll(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.clear());
  afterAll(() => outbox.end());

  test('lets messages of one record leave in order', async () => {
    const record = outbox.newRecord();
    const bodies = ['1', '2', '3', '4', '5', '6', '7', '8'];
    await outbox.write(bodies.map((body) => about(record, body)));
    expect(await outbox.empty()).toEqual({ settled: { sent: 8 }, gaveUp: false });
    const taken = outbox.notify.accepted.slice(-8);
    expect(taken.map(({ personalisation }) => personalisation['body'])).toEqual(bodies);
  });

  test('sends nothing of a change that failed', async () => {
    const change = outbox.house.db.as(SENDER, async (tx) => {
      await enqueue(tx, SENDER, [about(outbox.newRecord())]);
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await outbox.empty()).toEqual({ settled: {}, gaveUp: false });
  });

  test('asks the gate as each leaves, and keeps its reason', async () => {
    const record = outbox.newRecord();
    await outbox.write([about(record, 'first'), about(record, 'second')]);
    const before = outbox.notify.accepted.length;
    const gate: Gate = (tx, message) =>
      (message.written.body === 'first' ? OPEN : CLOSED)(tx, message);
    expect((await outbox.empty({ gate })).settled).toEqual({ sent: 1, blocked: 1 });
    expect(await outbox.states()).toEqual(['sent', 'blocked unsafe-contact']);
    await outbox.empty();
    expect(outbox.notify.accepted.length).toBe(before + 1);
  });

  test('leaves a message whose gate failed for later', async () => {
    await outbox.write([about(outbox.newRecord())]);
    const broken: Gate = async () => {
      throw new Error('the gate failed');
    };
    await expect(outbox.empty({ gate: broken })).rejects.toThrow('the gate failed');
    const before = outbox.notify.accepted.length;
    await expect.poll(outbox.stillToLeave, { timeout: 10_000 }).toBe(0);
    expect(outbox.notify.accepted.length).toBe(before + 1);
  });

  test('makes a refused message a person’s task', async () => {
    await outbox.write([about(outbox.newRecord())]);
    outbox.notify.beInMood(() => 'refusing');
    await outbox.empty();
    expect(await outbox.states()).toEqual(['failed notify-400-ValidationError']);
  });

  test('shares the work between many drains', async () => {
    const before = outbox.notify.accepted.length;
    await outbox.write(Array.from({ length: 40 }, () => about(outbox.newRecord())));
    await Promise.all([outbox.empty(), outbox.empty(), outbox.empty()]);
    const references = outbox.notify.accepted.slice(before).map(({ reference }) => reference);
    expect([references.length, new Set(references).size]).toEqual([40, 40]);
  });

  test('begins nothing once it must stop', async () => {
    await outbox.write([about(outbox.newRecord())]);
    const { house, transport } = outbox;
    const doors = { db: house.db, transport, gate: OPEN, clock: { now: () => NOW } };
    expect((await drain(doors, MACHINE, AbortSignal.abort())).settled).toEqual({});
    expect(await outbox.states()).toEqual(['waiting']);
  });

  test('is emptied by the worker as soon as something is written', async () => {
    const { owner, db } = outbox.house;
    const log = { warn: () => undefined, error: () => undefined };
    const doors = { transport: demonstration(db), gate: OPEN, clock: { now: () => NOW } };
    const tasks = { [DRAIN]: drainTask(doors, log) };
    const worker = await startWorker({ owner, db, tasks, rounds: [], log });
    await outbox.write([about(outbox.newRecord(), 'by the worker')]);
    const delivered = () => outbox.asSuperuser('select body from notify.demonstration_delivery');
    await expect.poll(delivered).toEqual([{ body: 'by the worker' }]);
    await worker.stop();
    expect(await outbox.states()).toEqual(['sent']);
  });
});
