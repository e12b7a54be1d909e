import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { doorsOf, ownDraft, parentDraft, sendDraft } from '../../../tests/people/drafts.ts';
import type { Viewer } from '../../platform/access/index.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await freshDatabase();
  const doors = doorsOf(house);
  await sendDraft(doors, parentDraft);
  await sendDraft(doors, ownDraft);
});

afterAll(async () => {
  await house.end();
});

const nurse: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1', 'salus'] };

async function listed(viewer: Viewer) {
  return await house.db.as(viewer, async (tx) => {
    const { rows } = await sql<{ given_name: string; says: string[] }>`
      select given_name, says from referral.request_in_list order by given_name`.execute(tx);
    return rows;
  });
}

async function counted(viewer: Viewer): Promise<number> {
  return await house.db.as(viewer, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from referral.request_count where state = 'sent'`.execute(tx);
    return rows[0]?.n ?? 0;
  });
}

describe('the views that lists read', () => {
  test('show a team its own requests', async () => {
    expect(await listed(nurse)).toEqual([
      { given_name: 'Maya', says: ['self-harm-significant'] },
      { given_name: 'Tomasz', says: [] },
    ]);
    expect(await counted(nurse)).toBe(2);
  });

  test('show an administrator no need and no danger', async () => {
    const joan: Viewer = { ...nurse, role: 'team-administrator' };
    expect((await listed(joan)).map(({ says }) => says)).toEqual([[], []]);
    const hidden = await house.db.as(joan, async (tx) => {
      const said = await sql`select * from referral.request_said`.execute(tx);
      const first = await sql`select * from referral.request_first`.execute(tx);
      const consents = await sql`select said from consent.consent`.execute(tx);
      return [...said.rows, ...first.rows, ...consents.rows];
    });
    expect(hidden).toEqual([]);
  });

  test('show nobody else any', async () => {
    const others: readonly Viewer[] = [
      { ...nurse, parties: ['staff-2', 'another-team'] },
      { ...nurse, area: 'sussex' },
      { ...nurse, role: 'public' },
      { ...nurse, role: 'young-person' },
    ];
    for (const viewer of others) {
      expect(await listed(viewer)).toEqual([]);
      expect(await counted(viewer)).toBe(0);
    }
  });
});
