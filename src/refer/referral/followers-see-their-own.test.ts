import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import {
  doorsOf,
  NOW,
  ownDraft,
  parentDraft,
  rowsOf,
  sendDraft,
} from '../../../tests/people/drafts.ts';
import type { Role, Viewer } from '../../platform/access/index.ts';
import { beginDraft, type Doors } from './index.ts';

/** What the database alone lets each viewer see, asked in raw SQL as the application's role. */

let house: TestHouse;
let doors: Doors;
let ewa: Ids;
let maya: Ids;

type Ids = { readonly referral: string; readonly party: string; readonly request: string };

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
  ewa = await idsOf((await sendDraft(doors, parentDraft)).sent.reference);
  maya = await idsOf((await sendDraft(doors, ownDraft)).sent.reference);
  await beginDraft(doors, parentDraft, NOW);
});

afterAll(async () => {
  await house.end();
});

async function idsOf(reference: string): Promise<Ids> {
  const [row] = await rowsOf<Ids>(
    house,
    `select r.referral_id as referral, f.party_id as party, q.request_id as request
     from referral.referral r
     join referral.follower f using (area_id, referral_id)
     join referral.request q using (area_id, referral_id)
     where r.reference = '${reference}'`,
  );
  if (!row) throw new Error('nothing was sent');
  return row;
}

const TABLES = [
  'referral.draft',
  'referral.referral',
  'referral.request',
  'referral.standing',
  'referral.answer',
  'referral.follower',
  'people.child',
  'people.person',
  'people.contact',
  'consent.consent',
] as const;

async function seenBy(viewer: Viewer): Promise<Readonly<Record<string, readonly string[]>>> {
  return await house.db.as(viewer, async (tx) => {
    const seen: Record<string, readonly string[]> = {};
    for (const table of TABLES) {
      const column = table === 'referral.draft' ? sql`draft_id` : sql`referral_id`;
      const { rows } = await sql<{ id: string }>`
        select ${column} as id from ${sql.table(table)}`.execute(tx);
      if (rows.length > 0) seen[table] = rows.map(({ id }) => id);
    }
    return seen;
  });
}

function as(role: Role, ...parties: readonly string[]): Viewer {
  return { area: 'kent', role, parties };
}

describe('by the policies alone', () => {
  test('whoever sent can read nothing back', async () => {
    expect(await seenBy(as('public'))).toEqual({});
    expect(await seenBy(as('public', ewa.party, ewa.referral, ewa.request))).toEqual({});
  });

  test('a parent sees their own and no other family’s', async () => {
    const seen = await seenBy(as('parent-or-carer', ewa.party));
    expect(Object.keys(seen)).toEqual([
      'referral.referral',
      'referral.standing',
      'referral.answer',
      'referral.follower',
      'people.contact',
      'consent.consent',
    ]);
    expect(new Set(Object.values(seen).flat())).toEqual(new Set([ewa.referral]));
  });

  test('a young person sees their own and no other’s', async () => {
    const seen = await seenBy(as('young-person', maya.party));
    expect(new Set(Object.values(seen).flat())).toEqual(new Set([maya.referral]));
    expect(seen).not.toHaveProperty('people.person');
    expect(seen).not.toHaveProperty('referral.request');
  });

  test('a follower in the wrong role sees next to nothing', async () => {
    const seen = await seenBy(as('parent-or-carer', maya.party));
    expect(seen).not.toHaveProperty('referral.answer');
  });

  test('a parent tied to it sees no word of the young person’s', async () => {
    await rowsOf(
      house,
      `insert into access.relation (area_id, record_id, party_id, relation, from_at) values
       ('kent', '${maya.referral}', 'follower-dad', 'parent-or-carer', now()),
       ('kent', '${maya.request}', 'follower-dad', 'parent-or-carer', now())`,
    );
    const seen = await seenBy(as('parent-or-carer', 'follower-dad'));
    expect(Object.keys(seen)).toEqual(['referral.referral', 'referral.standing']);
  });

  test('what is withheld from parents is no row of theirs', async () => {
    const worriesSeen = () =>
      house.db.as(as('parent-or-carer', ewa.party), async (tx) => {
        const { rows } = await sql`select 1 from referral.answer where item = 'worry'`.execute(tx);
        return rows.length;
      });
    expect(await worriesSeen()).toBe(1);
    await rowsOf(
      house,
      `update referral.answer set withheld_from = array['parent-or-carer']
       where referral_id = '${ewa.referral}' and item = 'worry'`,
    );
    expect(await worriesSeen()).toBe(0);
  });

  test('a relation that ended opens nothing', async () => {
    await rowsOf(
      house,
      `insert into access.relation values
       ('kent', '${ewa.referral}', 'follower-old', 'parent-or-carer', now() - interval '1 day', now())`,
    );
    expect(await seenBy(as('parent-or-carer', 'follower-old'))).toEqual({});
  });

  test('the team that was asked sees it, another team does not', async () => {
    const theirs = await seenBy(as('triage', 'staff-1', 'salus'));
    expect(new Set(theirs['referral.request'])).toEqual(new Set([ewa.referral, maya.referral]));
    expect(theirs).not.toHaveProperty('referral.draft');
    expect(await seenBy(as('triage', 'staff-2', 'another-team'))).toEqual({});
  });

  test('an administrator sees no worry and no danger', async () => {
    const classes = await house.db.as(as('team-administrator', 'staff-3', 'salus'), async (tx) => {
      const { rows } = await sql<{ class: string }>`
        select distinct class from referral.answer order by class`.execute(tx);
      return rows.map((row) => row.class);
    });
    expect(classes).toEqual(['admin', 'contact', 'identity']);
  });

  test('an answer withheld from a team is no row of theirs', async () => {
    await rowsOf(
      house,
      `update referral.answer set withheld_from = array['salus']
       where referral_id = '${maya.referral}' and item = 'since'`,
    );
    const items = await house.db.as(as('triage', 'staff-1', 'salus'), async (tx) => {
      const { rows } = await sql<{ item: string }>`
        select item from referral.answer where referral_id = ${maya.referral}`.execute(tx);
      return rows.map(({ item }) => item);
    });
    expect(items).toContain('worry');
    expect(items).not.toContain('since');
  });

  test('another area’s viewer sees nothing at all', async () => {
    const elsewhere: Viewer = { area: 'sussex', role: 'triage', parties: ['staff-1', 'salus'] };
    expect(await seenBy(elsewhere)).toEqual({});
  });

  test('nobody may change what was answered or agreed', async () => {
    for (const role of ['public', 'triage', 'young-person', 'machine'] as const) {
      const viewer = as(role, 'salus', maya.party, ewa.party);
      const change = house.db.as(viewer, (tx) =>
        sql`update referral.answer set value = '"changed"'`.execute(tx),
      );
      await expect(change).rejects.toThrow('permission denied');
    }
  });
});
