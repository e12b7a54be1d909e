import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import {
  bookOf,
  doorsOf,
  NOW,
  rowsOf,
  sendDraft,
  workDraft,
} from '../../../tests/people/drafts.ts';
import { DISTRICT, service, team } from '../../../tests/people/small-kent.ts';
import type { Role, Viewer } from '../../platform/access/index.ts';
import type { Leaving } from '../../platform/notify/index.ts';
import {
  type Doors,
  messageGate,
  openTracking,
  readParentTrack,
  readReferrerTrack,
} from './index.ts';
import type { Sent } from './sent.reader.ts';

let house: TestHouse;
let doors: Doors;
let sent: Sent;
let followers: readonly { readonly party: string; readonly kind: Role }[];

beforeAll(async () => {
  house = await freshDatabase();
  const therapy = service({
    id: 'kent-speech',
    localities: true,
    teams: [team('north', { districts: [DISTRICT.SEVENOAKS] })],
  });
  doors = doorsOf(house, { book: bookOf([service(), therapy]) });
  const services = ['kent-therapeutic-support', 'kent-speech'];
  ({ sent } = await sendDraft(doors, { ...workDraft, services }));
  followers = await rowsOf(
    house,
    'select party_id as party, kind from referral.follower order by kind',
  );
});
afterAll(async () => {
  await house.end();
});

function viewer(kind: Role): Viewer {
  const party = followers.find((one) => one.kind === kind)?.party ?? '';
  return { area: 'kent', role: kind, parties: [party] };
}

describe('a professional’s referral', () => {
  test('asks each service’s own team, and a person where none is known', async () => {
    const rows = await rowsOf<{ team_id: string }>(
      house,
      'select team_id from referral.request order by service_id',
    );
    expect(rows.map((row) => row.team_id)).toEqual(['team-to-find', 'salus']);
  });

  test('is followed by the family with words of its own', async () => {
    expect(followers.map(({ kind }) => kind)).toEqual(['parent-or-carer', 'referrer']);
    expect(sent.family?.words).toHaveLength(4);
    expect(sent.family?.words).not.toEqual(sent.words);
    for (const words of [sent.words, sent.family?.words ?? []]) {
      const typed = { reference: sent.reference, words: words.join(' '), client: 'test' };
      expect((await openTracking(doors, typed)).kind).toBe('open');
    }
  });

  test('shows whoever referred how it stands, and their own words', async () => {
    const seen = await readReferrerTrack(doors, { viewer: viewer('referrer'), requestId: 'v' });
    expect(seen?.requests).toHaveLength(2);
    expect(seen?.words.find(({ item }) => item === 'worry')?.value).toBe(workDraft.words?.worry);
    expect(seen?.ways.map(({ way }) => way).toSorted()).toEqual(['call', 'email']);
    expect(JSON.stringify(seen)).not.toContain('ewa@');
  });

  test('shows the family both requests and no word of the professional’s', async () => {
    const family = { viewer: viewer('parent-or-carer'), requestId: 'v' };
    const seen = await readParentTrack(doors, family);
    expect(seen?.requests).toHaveLength(2);
    expect(seen?.words).toEqual([]);
  });

  test('gives whoever referred no row of the child, family or consents', async () => {
    const tables = ['people.child', 'people.person', 'consent.consent', 'referral.request'];
    for (const table of tables) {
      const seen = await house.db.as(viewer('referrer'), async (tx) => {
        const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(tx);
        return rows.length;
      });
      expect([table, seen]).toEqual([table, 0]);
    }
    const reached = await house.db.as(viewer('referrer'), async (tx) => {
      const { rows } = await sql<{ party: string }>`
        select distinct party_id as party from people.contact`.execute(tx);
      return rows.map(({ party }) => party);
    });
    expect(reached).toEqual(viewer('referrer').parties);
  });

  test('tells both, each by their own way, and lets both messages leave', async () => {
    const messages = await rowsOf<{
      readonly record: string;
      readonly party: string;
      readonly role: 'referrer' | 'parent-or-carer';
      readonly channel: 'email';
      readonly address: string;
      readonly subject: string;
      readonly body: string;
    }>(
      house,
      `select record_id as record, to_party as party, to_role as role, channel, address, subject,
         body from notify.message order by to_role`,
    );
    expect(messages.map(({ role, address }) => [role, address])).toEqual([
      ['parent-or-carer', 'ewa@example.org'],
      ['referrer', 's.hall@school.example.org'],
    ]);
    const gate = messageGate({ book: doors.book, clock: { now: () => NOW } });
    const machine: Viewer = { area: 'kent', role: 'machine', parties: [] };
    for (const { record, party, role, channel, address, subject, body } of messages) {
      const written = { template: 't', version: 1, subject, body };
      const message: Leaving = {
        ...{ area: 'kent', reference: 'm', record, channel, address, written },
        to: { party, role },
      };
      const ask = (one: Leaving) => house.db.as(machine, (tx) => gate(tx, one));
      expect([role, await ask(message)]).toEqual([role, { kind: 'send' }]);
      // To the other's address it does not leave.
      const other = messages.find((one) => one.role !== role)?.address ?? '';
      expect(await ask({ ...message, address: other })).toMatchObject({ kind: 'block' });
    }
    expect(messages[1]?.body).not.toMatch(/Tom|Nowak|Support Service/);
  });

  test('without agreement is written to nobody in the family', async () => {
    const told = { by: 'without', why: 'He may come to harm.' } as const;
    const alone = await sendDraft(doors, { ...workDraft, told });
    expect(alone.sent.family).toBeNull();
    const [counts] = await rowsOf<{ messages: number; followers: number; consents: number }>(
      house,
      `select (select count(*)::int from notify.message m where m.record_id = r.referral_id) as messages,
         (select count(*)::int from referral.follower f where f.referral_id = r.referral_id) as followers,
         (select count(*)::int from consent.consent c where c.referral_id = r.referral_id) as consents
       from referral.referral r where r.reference = '${alone.sent.reference}'`,
    );
    expect(counts).toEqual({ messages: 1, followers: 1, consents: 0 });
  });
});
