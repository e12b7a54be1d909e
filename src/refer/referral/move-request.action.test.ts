import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { doorsOf, NOW, ownDraft, rowsOf, sendDraft } from '../../../tests/people/drafts.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { type Doors, type Move, moveRequest, readRequest, setUrgency } from './index.ts';

let house: TestHouse;
let doors: Doors;
let id: string;

const nurse: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1', 'salus'] };
const at = '2026-11-25T09:00:00Z' as Instant;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
});

afterAll(async () => {
  await house.end();
});

beforeEach(async () => {
  const { sent } = await sendDraft(doors, ownDraft);
  const [row] = await rowsOf<{ request_id: string }>(
    house,
    `select q.request_id from referral.request q join referral.referral r
     using (area_id, referral_id) where r.reference = '${sent.reference}'`,
  );
  id = row?.request_id ?? '';
});

async function move(viewer: Viewer, more: Partial<Move>) {
  const whole: Move = { requestId: id, version: 1, to: 'accepted', at, ...more };
  return await house.db.as(viewer, (tx) => moveRequest(tx, viewer, whole));
}

describe('moving a request', () => {
  test('changes its state, its version and what followers see', async () => {
    const moved = await move(nurse, { urgency: 'priority', data: { decision: 'decision-1' } });
    expect(moved).toMatchObject({
      kind: 'moved',
      request: { state: 'accepted', version: 2, urgency: 'priority', stateSince: at },
    });
    const [standing] = await rowsOf<{ state: string }>(
      house,
      `select state from referral.standing where request_id = '${id}'`,
    );
    expect(standing?.state).toBe('accepted');
  });

  test('records what happened, once, when it happened', async () => {
    await move(nurse, { data: { decision: 'decision-1' } });
    const events = await rowsOf<{ kind: string; data: unknown; actor_party: string }>(
      house,
      `select kind, data, actor_party from events.event where record_id = '${id}' order by seq`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['request-received', 'request-accepted']);
    expect(events[1]).toMatchObject({ data: { decision: 'decision-1' }, actor_party: 'staff-1' });
  });

  test('from a version not seen is refused with the newer', async () => {
    await move(nurse, {});
    expect(await move(nurse, { to: 'declined' })).toMatchObject({
      kind: 'stale',
      newer: { state: 'accepted', version: 2 },
    });
  });

  test('that is not legal says from where', async () => {
    await move(nurse, {});
    expect(await move(nurse, { version: 2, to: 'declined' })).toEqual({
      kind: 'not-legal',
      from: 'accepted',
    });
  });

  test('by two at once is done by one', async () => {
    const both = await Promise.all([move(nurse, {}), move(nurse, { to: 'declined' })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['moved', 'stale']);
  });

  test('is not for another team, nor for who may only read', async () => {
    expect(await move({ ...nurse, parties: ['staff-2', 'another'] }, {})).toEqual({ kind: 'gone' });
    expect(await move({ ...nurse, role: 'team-administrator' }, {})).toEqual({ kind: 'gone' });
    expect(await move({ ...nurse, role: 'young-person' }, {})).toEqual({ kind: 'gone' });
  });

  test('leaves nothing when its transaction fails', async () => {
    const failing = house.db.as(nurse, async (tx) => {
      await moveRequest(tx, nurse, { requestId: id, version: 1, to: 'accepted', at });
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await move(nurse, {})).toMatchObject({ kind: 'moved' });
  });
});

describe('setting how soon somebody must respond', () => {
  test('changes the urgency and the version alone', async () => {
    const setting = { requestId: id, version: 1, at, urgency: 'urgent' } as const;
    const set = await house.db.as(nurse, (tx) => setUrgency(tx, nurse, setting));
    expect(set).toMatchObject({
      kind: 'moved',
      request: { urgency: 'urgent', version: 2, state: 'sent', stateSince: NOW },
    });
    const again = await house.db.as(nurse, (tx) => setUrgency(tx, nurse, setting));
    expect(again.kind).toBe('stale');
  });
});

describe('reading a request whole', () => {
  test('gives everything on it in six statements', async () => {
    const { whole, cost } = await house.db.as(nurse, async (tx) => {
      const before = house.db.statements();
      const read = await readRequest(tx, nurse, id);
      return { whole: read, cost: house.db.statements() - before };
    });
    expect(cost).toBeLessThanOrEqual(6);
    expect(whole).toMatchObject({
      request: { says: ['self-harm-significant'], needs: ['anxiety'], state: 'sent', version: 1 },
      referral: { route: 'young-person' },
      people: {
        child: { givenName: 'Maya', dateOfBirth: '2011-06-30' },
        contacts: [{ way: 'text', address: '07700 900321', ended: false }],
      },
      facts: { ...ownDraft.facts },
      helpShown: true,
    });
    expect(whole?.people.persons.map(({ kind }) => kind).sort()).toEqual([
      'must-not-know',
      'trusted-adult',
      'young-person',
    ]);
    expect(whole?.consents).toHaveLength(1);
    expect(whole?.answers.every(({ withheldFrom }) => withheldFrom.length > 0)).toBe(true);
    expect(whole?.events).toHaveLength(2);
  });

  test('is nothing for another team', async () => {
    const other: Viewer = { ...nurse, parties: ['staff-2', 'another'] };
    expect(await house.db.as(other, (tx) => readRequest(tx, other, id))).toBeUndefined();
  });
});
