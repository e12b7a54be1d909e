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
import { service, team } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { beginDraft, type Doors, readSent, savePart, sendReferral } from './index.ts';
import { SECRET_WORDS } from './secret-words.ts';

let house: TestHouse;
let doors: Doors;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
});

afterAll(async () => {
  await house.end();
});

const TABLES = [
  'referral.referral',
  'referral.request',
  'referral.request_said',
  'referral.standing',
  'referral.answer',
  'referral.follower',
  'people.child',
  'people.person',
  'people.contact',
  'consent.consent',
  'access.relation',
  'events.event',
  'notify.message',
];

async function counts(): Promise<Readonly<Record<string, number>>> {
  const each = TABLES.map((table) => `select '${table}' as name, count(*)::int as n from ${table}`);
  const rows = await rowsOf<{ name: string; n: number }>(house, each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

describe('sending a draft', () => {
  test('writes everything that belongs to it, at once', async () => {
    const before = await counts();
    const { sent } = await sendDraft(doors);
    const after = await counts();
    const made = Object.fromEntries(
      TABLES.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
    );
    expect(made).toEqual({
      'referral.referral': 1,
      'referral.request': 1,
      'referral.request_said': 1,
      'referral.standing': 1,
      'referral.answer': 18,
      'referral.follower': 1,
      'people.child': 1,
      'people.person': 1,
      'people.contact': 1,
      'consent.consent': 2,
      // The follower and the team, each tied to the referral and to the request.
      'access.relation': 4,
      'events.event': 2,
      'notify.message': 1,
    });
    expect(sent.reference).toMatch(/^KT-[2-9B-Z]{4}-[2-9]{2}$/);
    expect(sent.words).toHaveLength(4);
    expect(sent.words.every((word) => SECRET_WORDS.includes(word))).toBe(true);
    expect(sent.told).toEqual({ channel: 'email', masked: 'e•••@example.org' });
  });

  test('twice gives one referral and the same page', async () => {
    const { key, sent } = await sendDraft(doors);
    const before = await counts();
    const again = await sendReferral(doors, key, { version: 1, now: NOW });
    const later = await readSent(doors, key, '2026-11-25T08:00:00Z' as Instant);
    expect(again).toEqual(sent);
    expect(later).toEqual(sent);
    expect(await counts()).toEqual(before);
  });

  test('by many at once gives one referral', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const before = await counts();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => sendReferral(doors, key, { version: 1, now: NOW })),
    );
    const references = new Set(all.map((one) => (one.kind === 'sent' ? one.reference : one.kind)));
    expect(references.size).toBe(1);
    const after = await counts();
    expect((after['referral.referral'] ?? 0) - (before['referral.referral'] ?? 0)).toBe(1);
    expect((after['notify.message'] ?? 0) - (before['notify.message'] ?? 0)).toBe(1);
  });

  test('that fails before its end leaves nothing', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const before = await counts();
    const crashing: Doors = {
      ...doors,
      db: {
        ...doors.db,
        as: (viewer, work) =>
          doors.db.as(viewer, async (tx) => {
            await work(tx);
            throw new Error('the process died');
          }),
      },
    };
    await expect(sendReferral(crashing, key, { version: 1, now: NOW })).rejects.toThrow('died');
    expect(await counts()).toEqual(before);
    expect(await readSent(doors, key, NOW)).toBeUndefined();
    const sent = await sendReferral(doors, key, { version: 1, now: NOW });
    expect(sent.kind).toBe('sent');
  });

  test('that holds answers not yet seen is refused', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const value = { worry: 'Something newer.', since: '', childsWords: '' };
    await savePart(doors, key, { version: 1, part: 'words', value, now: NOW });
    const sent = await sendReferral(doors, key, { version: 1, now: NOW });
    expect(sent).toMatchObject({ kind: 'stale', newer: { version: 2 } });
    expect((await sendReferral(doors, key, { version: 2, now: NOW })).kind).toBe('sent');
  });

  test('that is not ready names the pages', async () => {
    const { contact: _left, ...rest } = parentDraft;
    const key = await beginDraft(doors, rest, NOW);
    const sent = await sendReferral(doors, key, { version: 1, now: NOW });
    expect(sent).toEqual({ kind: 'not-ready', pages: ['contact'] });
  });

  test('to a service that ended says so', async () => {
    const key = await beginDraft(doors, { ...parentDraft, services: ['gone'] }, NOW);
    const sent = await sendReferral(doors, key, { version: 1, now: NOW });
    expect(sent).toMatchObject({ kind: 'cannot-ask', because: [{ because: 'not-in-force' }] });
  });

  test('with another secret finds no draft', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const other = { ...key, secret: 'guessed' };
    expect(await sendReferral(doors, other, { version: 1, now: NOW })).toEqual({ kind: 'gone' });
  });

  test('to two services makes two requests', async () => {
    const services = [
      service(),
      service({ id: 'kent-other', teams: [team('other'), team('spare')] }),
    ];
    const two = doorsOf(house, {
      book: { now: () => ({ ...doors.book.now(), services }) },
    });
    const { sent } = await sendDraft(two, {
      ...parentDraft,
      services: ['kent-therapeutic-support', 'kent-other'],
    });
    const rows = await rowsOf<{ team_id: string; state: string }>(
      house,
      `select q.team_id, q.state from referral.request q
       join referral.referral r on r.referral_id = q.referral_id
       where r.reference = '${sent.reference}' order by q.team_id`,
    );
    expect(rows).toEqual([
      { team_id: 'other', state: 'sent' },
      { team_id: 'salus', state: 'sent' },
    ]);
  });

  test('with no safe way writes no message', async () => {
    const contact = { ways: [], bestTime: '', codeWord: '', mustNotKnow: [] };
    const before = await counts();
    const { sent } = await sendDraft(doors, { ...parentDraft, contact });
    expect(sent.told).toBeNull();
    expect((await counts())['notify.message']).toBe(before['notify.message']);
  });

  test('keeps neither words nor secret in the clear', async () => {
    const { key, sent } = await sendDraft(doors, ownDraft);
    const rows = await rowsOf<{ all: string }>(
      house,
      `select (select string_agg(f::text, '') from referral.follower f)
        || (select string_agg(m::text, '') from notify.message m)
        || (select string_agg(e::text, '') from events.event e)
        || (select string_agg(d::text, '') from referral.draft d) as all`,
    );
    const kept = rows[0]?.all ?? '';
    expect(kept).not.toContain(sent.words.join(' '));
    expect(kept).not.toContain(key.secret);
    expect(kept).toContain(sent.reference);
  });

  test('a reference that is taken is drawn again', async () => {
    const { insertReferrals } = await import('./referral.store.ts');
    const { sent } = await sendDraft(doors);
    const written = await house.db.as({ area: 'kent', role: 'public', parties: [] }, (tx) =>
      insertReferrals(tx, 'kent', [
        {
          id: 'referral-second',
          draftId: 'draft-second',
          reference: sent.reference,
          route: 'parent-carer',
          sentAt: NOW,
        },
      ]),
    );
    expect(written).toBe(0);
  });
});
