import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMARA, DEV, type Desk, NOW, openDesk, STRANGER } from '../../../tests/people/at-triage.ts';
import type { Instant } from '../../kernel/day.ts';
import { claimRequest, releaseRequest } from './index.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

async function claim(requestId: string, by: typeof AMARA, takeOver = false) {
  return await claimRequest(desk.doors, { actor: by, requestId, takeOver });
}

async function open(requestId: string): Promise<readonly string[]> {
  const rows = await desk.rows<{ name: string }>(
    `select name from triage.claim where request_id = '${requestId}' and ended_at is null`,
  );
  return rows.map(({ name }) => name);
}

describe('claiming a request', () => {
  test('that somebody has tells who and since when', async () => {
    const { id } = await desk.send();
    expect(await claim(id, AMARA)).toMatchObject({ kind: 'claimed' });
    expect(await claim(id, DEV)).toEqual({
      kind: 'taken',
      by: { requestId: id, party: AMARA.party, name: 'Amara Bright', at: NOW },
    });
    expect(await open(id)).toEqual(['Amara Bright']);
  });

  test('can take it over, and keeps who had it', async () => {
    const { id } = await desk.send();
    await claim(id, AMARA);
    expect(await claim(id, DEV, true)).toMatchObject({
      kind: 'claimed',
      claim: { name: 'Dev Patel' },
    });
    expect(await open(id)).toEqual(['Dev Patel']);
    const all = await desk.rows(`select 1 from triage.claim where request_id = '${id}'`);
    expect(all).toHaveLength(2);
  });

  test('holds for two hours and no longer', async () => {
    const { id } = await desk.send();
    await claim(id, AMARA);
    const before = { ...DEV, now: '2026-11-24T11:59:59Z' as Instant };
    const after = { ...DEV, now: '2026-11-24T12:00:00Z' as Instant };
    expect((await claim(id, before)).kind).toBe('taken');
    expect((await claim(id, after)).kind).toBe('claimed');
  });

  test('by two at once is held by one', async () => {
    const { id } = await desk.send();
    const both = await Promise.all([claim(id, AMARA), claim(id, DEV)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['claimed', 'taken']);
    expect(await open(id)).toHaveLength(1);
  });

  test('again by whoever has it renews it', async () => {
    const { id } = await desk.send();
    await claim(id, AMARA);
    const later = { ...AMARA, now: '2026-11-24T11:00:00Z' as Instant };
    expect(await claim(id, later)).toMatchObject({ kind: 'claimed', claim: { at: later.now } });
  });

  test('of another team’s finds nothing', async () => {
    const { id } = await desk.send();
    expect(await claim(id, STRANGER)).toEqual({ kind: 'gone' });
    expect(await open(id)).toEqual([]);
  });

  test('is let go by its holder alone', async () => {
    const { id } = await desk.send();
    await claim(id, AMARA);
    await releaseRequest(desk.doors, { actor: DEV, requestId: id });
    expect(await open(id)).toEqual(['Amara Bright']);
    await releaseRequest(desk.doors, { actor: AMARA, requestId: id });
    expect(await open(id)).toEqual([]);
  });
});
