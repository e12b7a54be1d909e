import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import {
  bookOf,
  doorsOf,
  NOW,
  parentDraft,
  rowsOf,
  sendDraft,
  workDraft,
} from '../../../tests/people/drafts.ts';
import { service, team } from '../../../tests/people/small-kent.ts';
import type { Role, Viewer } from '../../platform/access/index.ts';
import { type Doors, moveRequest, withdrawRequest } from './index.ts';
import type { DraftAnswers } from './referral.ts';

let house: TestHouse;
let doors: Doors;

beforeAll(async () => {
  house = await freshDatabase();
  const services = [service(), service({ id: 'kent-other', teams: [team('other')] })];
  doors = doorsOf(house, { book: bookOf(services) });
});
afterAll(async () => {
  await house.end();
});

type Row = { readonly party: string; readonly kind: Role; readonly request: string };

/** Each follower of a referral to two services, with the ids of both requests. */
async function sent(answers: DraftAnswers): Promise<readonly Row[]> {
  const services = ['kent-therapeutic-support', 'kent-other'];
  const { sent: done } = await sendDraft(doors, { ...answers, services });
  return await rowsOf<Row>(
    house,
    `select f.party_id as party, f.kind, q.request_id as request from referral.referral r
     join referral.follower f using (area_id, referral_id)
     join referral.request q using (area_id, referral_id)
     where r.reference = '${done.reference}' order by f.kind, q.service_id`,
  );
}

function viewerOf({ party, kind }: Row): Viewer {
  return { area: 'kent', role: kind, parties: [party] };
}

async function stop(row: Row, why = '', request = row.request) {
  const stopping = { requestId: request, why, at: NOW, visitId: 'visit-1' };
  return await withdrawRequest(doors, viewerOf(row), stopping);
}

async function stateOf(request: string) {
  return await rowsOf<{ state: string; standing: string; version: number; why: string | null }>(
    house,
    `select q.state, s.state as standing, q.version, w.why from referral.request q
     join referral.standing s using (area_id, request_id)
     left join referral.withdrawal w using (area_id, request_id)
     where q.request_id = '${request}'`,
  );
}

describe('stopping a request', () => {
  test('stops that one, with why, and no other', async () => {
    const [first, second] = await sent(parentDraft);
    if (!first || !second) throw new Error('two requests were not sent');
    expect(await stop(first, ' We moved away. ')).toBe('moved');
    expect(await stateOf(first.request)).toEqual([
      { state: 'withdrawn', standing: 'withdrawn', version: 2, why: 'We moved away.' },
    ]);
    expect(await stateOf(second.request)).toMatchObject([{ state: 'sent', version: 1, why: null }]);
  });

  test('twice, and by two presses at once, comes to one', async () => {
    const [row] = await sent(parentDraft);
    if (!row) throw new Error('nothing was sent');
    const done = await Promise.all([stop(row, 'first'), stop(row, 'second'), stop(row)]);
    expect(done.toSorted()).toEqual(['already', 'already', 'moved']);
    expect(await stateOf(row.request)).toMatchObject([{ version: 2 }]);
    const events = await rowsOf(
      house,
      `select 1 from events.event where record_id = '${row.request}' and kind = 'request-withdrawn'`,
    );
    expect(events).toHaveLength(1);
  });

  test('is for those who follow it, and not for whoever referred', async () => {
    const [ewa] = await sent(parentDraft);
    const rows = await sent(workDraft);
    const [mother, , referrer] = rows;
    if (!ewa || !mother || !referrer) throw new Error('not all follow');
    expect([mother.kind, referrer.kind]).toEqual(['parent-or-carer', 'referrer']);
    expect(await stop(ewa, '', mother.request)).toBe('gone');
    expect(await stop(mother)).toBe('moved');
    await expect(stop(referrer, '', rows[3]?.request)).resolves.toBe('gone');
    expect(await stateOf(rows[3]?.request ?? '')).toMatchObject([{ state: 'sent' }]);
  });

  test('that was declined changes nothing', async () => {
    const [row] = await sent(parentDraft);
    if (!row) throw new Error('nothing was sent');
    const nurse: Viewer = { area: 'kent', role: 'triage', parties: ['nurse', 'other', 'salus'] };
    const { request: requestId } = row;
    const move = { requestId, version: 1, to: 'declined', at: NOW } as const;
    const moved = await house.db.as(nurse, (tx) => moveRequest(tx, nurse, move));
    expect(moved.kind).toBe('moved');
    expect(await stop(row)).toBe('not-legal');
  });

  test('leaves a nurse who decides afterwards with what is newer', async () => {
    const [row] = await sent(parentDraft);
    if (!row) throw new Error('nothing was sent');
    await stop(row);
    const nurse: Viewer = { area: 'kent', role: 'triage', parties: ['nurse', 'other', 'salus'] };
    const { request: requestId } = row;
    const move = { requestId, version: 1, to: 'accepted', at: NOW } as const;
    const moved = await house.db.as(nurse, (tx) => moveRequest(tx, nurse, move));
    expect(moved).toMatchObject({ kind: 'stale', newer: { state: 'withdrawn' } });
  });
});
