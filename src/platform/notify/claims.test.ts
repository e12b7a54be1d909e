import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  CLOSED,
  MACHINE,
  NOW,
  openOutbox,
  type TestOutbox,
} from '../../../tests/stand-ins/outbox.ts';
import { type Claimed, claimNext, settleClaim } from './claim.store.ts';
import type { Transport } from './index.ts';

describe('a message that somebody was sending', () => {
  let outbox: TestOutbox;

  beforeAll(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.clear());
  afterAll(() => outbox.end());

  test('is not sent again when its dead sender had sent it', async () => {
    await outbox.write([about(outbox.newRecord())]);
    await outbox.transport.send((await dieAfterClaiming()).message);
    const before = outbox.notify.accepted.length;
    expect((await outbox.empty()).settled).toEqual({ sent: 1 });
    expect(outbox.notify.accepted.length).toBe(before);
  });

  test('is sent when its dead sender had not', async () => {
    await outbox.write([about(outbox.newRecord())]);
    await dieAfterClaiming();
    const before = outbox.notify.accepted.length;
    expect((await outbox.empty()).settled).toEqual({ sent: 1 });
    expect(outbox.notify.accepted.length).toBe(before + 1);
  });

  test('is marked as sent though the gate closed since', async () => {
    await outbox.write([about(outbox.newRecord())]);
    await outbox.transport.send((await dieAfterClaiming()).message);
    expect((await outbox.empty({ gate: CLOSED })).settled).toEqual({ sent: 1 });
  });

  test('is left alone until the claim has run out', async () => {
    const record = outbox.newRecord();
    await outbox.write([about(record), about(record)]);
    await claim(30);
    expect((await outbox.empty()).settled).toEqual({});
  });

  test('hears nothing from a claim that ran out', async () => {
    await outbox.write([about(outbox.newRecord())]);
    const late = await dieAfterClaiming();
    await claim(30);
    const as = { state: 'failed', because: 'late' } as const;
    const settling = { claimed: late, as, transport: 't', at: NOW };
    await outbox.house.db.as(MACHINE, (tx) => settleClaim(tx, settling));
    expect(await outbox.states()).toEqual(['claimed']);
  });

  test('goes once, with all others, when the provider was down', async () => {
    const records = Array.from({ length: 6 }, outbox.newRecord);
    await outbox.write(records.flatMap((record) => [about(record, '1'), about(record, '2')]));
    outbox.notify.beInMood(() => 'broken');
    expect(await outbox.empty()).toMatchObject({ gaveUp: true });
    outbox.notify.beInMood(() => 'well');
    const before = outbox.notify.accepted.length;
    await expect.poll(outbox.stillToLeave, { timeout: 10_000 }).toBe(0);
    const taken = outbox.notify.accepted.slice(before);
    const bodies = taken.map(({ personalisation }) => personalisation['body']);
    expect(bodies.toSorted().join('')).toBe('111111222222');
    expect(new Set(await outbox.states())).toEqual(new Set(['sent']));
  });

  test.each(['taken-and-dropped', 'taken-and-broken'] as const)(
    'goes once though it was %s',
    async (mood) => {
      await outbox.write([about(outbox.newRecord())]);
      const before = outbox.notify.accepted.length;
      outbox.notify.beInMood((method) => (method === 'POST' ? mood : 'well'));
      await expect.poll(outbox.stillToLeave, { timeout: 10_000 }).toBe(0);
      expect(outbox.notify.accepted.length).toBe(before + 1);
      expect(await outbox.states()).toEqual(['sent']);
    },
  );

  test('is never repeated by machine when nobody can say', async () => {
    let sent = 0;
    const mute: Transport = {
      name: 'mute',
      canBeAsked: false,
      send: async () => {
        sent += 1;
        return { kind: 'no-answer', because: 'line-cut' };
      },
    };
    await outbox.write([about(outbox.newRecord())]);
    await outbox.empty({ transport: mute });
    await outbox.empty({ transport: mute });
    expect([sent, await outbox.states()]).toEqual([1, ['unknown line-cut']]);
  });

  async function claim(seconds: number): Promise<Claimed> {
    const { db } = outbox.house;
    const claimed = await db.as(MACHINE, (tx) => claimNext(tx, 'kent', seconds));
    if (!claimed) throw new Error('Nothing was due');
    return claimed;
  }

  /** A claim whose sender died: it has run out. */
  async function dieAfterClaiming(): Promise<Claimed> {
    const claimed = await claim(0.05);
    await wait(60);
    return claimed;
  }
});
