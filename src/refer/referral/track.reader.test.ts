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
import type { Viewer } from '../../platform/access/index.ts';
import { type Doors, readParentTrack, readYoungPersonTrack } from './index.ts';

let house: TestHouse;
let doors: Doors;
let ewa: Viewer;
let maya: Viewer;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
  ewa = await followerOf(doors, parentDraft);
  maya = await followerOf(doors, ownDraft);
});

afterAll(async () => {
  await house.end();
});

async function followerOf(of: Doors, draft: typeof parentDraft): Promise<Viewer> {
  const { sent } = await sendDraft(of, draft);
  const [row] = await rowsOf<{ party: string; role: 'young-person' | 'parent-or-carer' }>(
    house,
    `select f.party_id as party, f.kind as role from referral.follower f
     join referral.referral r using (area_id, referral_id) where r.reference = '${sent.reference}'`,
  );
  if (!row) throw new Error('nobody follows');
  return { area: 'kent', role: row.role, parties: [row.party] };
}

const requestId = 'visit-1';

describe('what a young person sees', () => {
  test('all their own words, and where it stands', async () => {
    const track = await readYoungPersonTrack(doors, { viewer: maya, requestId });
    expect(track).toMatchObject({
      called: 'Maya',
      referral: { route: 'young-person', sentAt: NOW },
      requests: [{ serviceId: 'kent-therapeutic-support', teamId: 'salus', state: 'sent' }],
      words: [
        { item: 'worry', value: 'I can’t sleep and I hurt myself.' },
        { item: 'since', value: 'Summer' },
        { item: 'going-well', value: 'He loves drawing.' },
        { item: 'tried', value: 'We talked to his teacher.' },
      ],
      ways: [{ way: 'text', masked: '•••321' }],
    });
  });

  test('in at most seven statements', async () => {
    const cost = async (work: () => Promise<unknown>) => {
      const before = house.db.statements();
      await work();
      return house.db.statements() - before;
    };
    const empty = await cost(() => house.db.as(maya, async () => undefined));
    const whole = await cost(() => readYoungPersonTrack(doors, { viewer: maya, requestId }));
    expect(whole - empty).toBeLessThanOrEqual(7);
  });
});

describe('what a parent sees', () => {
  test('their own words, and where it stands', async () => {
    const track = await readParentTrack(doors, { viewer: ewa, requestId });
    expect(track?.childCalled).toBe('Tomek');
    expect(track?.words.map(({ item }) => item)).toEqual([
      'worry',
      'since',
      'childs-words',
      'going-well',
      'tried',
    ]);
    expect(track?.ways).toEqual([{ way: 'email', masked: 'e•••@example.org' }]);
  });

  test('nothing that is withheld from parents', async () => {
    await rowsOf(
      house,
      `update referral.answer set withheld_from = array['parent-or-carer'] where item = 'childs-words'`,
    );
    const track = await readParentTrack(doors, { viewer: ewa, requestId });
    expect(JSON.stringify(track)).not.toContain('My tummy hurts.');
  });

  test('nothing by the young person’s reader, nor the other way', async () => {
    expect(await readYoungPersonTrack(doors, { viewer: ewa, requestId })).toBeUndefined();
    expect(await readParentTrack(doors, { viewer: maya, requestId })).toBeUndefined();
  });
});

test('each reading is kept in the audit, with ids alone', async () => {
  const audited = 'visit-of-the-audit';
  await readYoungPersonTrack(doors, { viewer: maya, requestId: audited });
  const rows = await rowsOf<{ act: string; ids: string[]; actor_party: string }>(
    house,
    `select act, ids, actor_party from audit.entry where request_id = '${audited}'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ act: 'read-own-request', actor_party: maya.parties[0] });
  expect(rows[0]?.ids.map((id) => id.split('-')[0])).toEqual(['referral', 'request']);
});

test('a follower that was ended sees nothing more', async () => {
  const gone = await followerOf(doors, parentDraft);
  await rowsOf(
    house,
    `update referral.follower set ended_at = now() where party_id = '${gone.parties[0]}'`,
  );
  expect(await readParentTrack(doors, { viewer: gone, requestId })).toBeUndefined();
});
