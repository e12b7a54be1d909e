import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  actor,
  DEV,
  type Desk,
  deciding,
  openDesk,
  parentDraft,
  type SentRequest,
  STRANGER,
  TEAM,
} from '../../../tests/people/at-triage.ts';
import type { Instant } from '../../kernel/day.ts';
import type { DraftAnswers } from '../../refer/referral/referral.ts';
import { acceptRequest, claimRequest, setUrgency } from './index.ts';
import { readWorklist, type Wanted } from './queue.reader.ts';
import type { ListId } from './triage.ts';

let desk: Desk;
const sent = new Map<string, SentRequest>();

/** A child by name, sent on a day of November. */
async function send(name: string, day: number, more: Partial<DraftAnswers['facts']> = {}) {
  const names = { ...namesOf(parentDraft), childGiven: name, knownAs: '' };
  const facts = { ...parentDraft.facts, ...more };
  const at = `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` as Instant;
  const request = await desk.send({ ...parentDraft, names, facts }, at);
  sent.set(name, request);
  return request;
}

function namesOf({ names }: DraftAnswers) {
  if (!names) throw new Error('the draft has no names');
  return names;
}

beforeAll(async () => {
  desk = await openDesk();
  await send('Waits', 3);
  await send('Danger', 20, { immediateDanger: true });
  await send('Harm', 10, { selfHarm: 'significant' });
  await send('Newer', 22);
  for (const level of ['advice', 'routine', 'priority', 'urgent', 'emergency'] as const) {
    const request = await send(level, 15);
    await setUrgency(desk.doors, deciding(request), { urgency: level, reason: 'So it is' });
  }
  const early = await send('early-urgent', 12);
  await setUrgency(desk.doors, deciding(early), { urgency: 'urgent', reason: 'So it is' });
  await acceptRequest(desk.doors, deciding(await send('Accepted', 2)), {
    urgency: 'routine',
    urgencyReason: 'So it is',
    way: 'group',
    reasonWords: '',
    toldFamily: '',
  });
});
afterAll(() => desk.house.end());

const WANTED: Wanted = {
  list: 'new',
  team: TEAM,
  order: 'urgency',
  urgency: null,
  district: null,
  page: 1,
};

async function names(list: ListId, more: Partial<Wanted> = {}, by = AMARA) {
  const { rows } = await readWorklist(desk.doors, by, { ...WANTED, list, ...more });
  return rows.map(({ givenName }) => givenName);
}

describe('a worklist', () => {
  test('puts the most urgent first, and unread never last', async () => {
    expect(await names('new')).toEqual([
      'emergency',
      'early-urgent',
      'urgent',
      'Harm',
      'Danger',
      'Waits',
      'Newer',
      'priority',
      'routine',
      'advice',
    ]);
  });

  test('by waiting puts the longest wait first', async () => {
    const [first, second] = await names('new', { order: 'waiting' });
    expect([first, second]).toEqual(['Waits', 'Harm']);
  });

  test('narrows by urgency and by district', async () => {
    expect(await names('new', { urgency: 'urgent' })).toEqual(['early-urgent', 'urgent']);
    expect(await names('new', { urgency: 'not-set' })).toHaveLength(4);
    expect(await names('new', { district: 'E07000114' })).toHaveLength(10);
    expect(await names('new', { district: 'E07000108' })).toEqual([]);
  });

  test('counts each list, and empties none of another', async () => {
    const { counts } = await readWorklist(desk.doors, AMARA, WANTED);
    expect(counts).toMatchObject({ new: 10, urgent: 3, mine: 0, accepted: 1, declined: 0 });
    expect(await names('urgent')).toEqual(['emergency', 'early-urgent', 'urgent']);
    expect(await names('accepted')).toEqual(['Accepted']);
  });

  test('of another team is empty', async () => {
    expect(await names('new', {}, STRANGER)).toEqual([]);
    const teamless = actor('Nobody', {
      viewer: { ...AMARA.viewer, parties: ['staff-nobody'] },
      party: 'staff-nobody',
    });
    expect(await names('new', {}, teamless)).toEqual([]);
  });

  test('tells whoever had a request that it was taken over', async () => {
    const id = sent.get('Waits')?.id ?? '';
    await claimRequest(desk.doors, { actor: AMARA, requestId: id, takeOver: false });
    expect(await names('mine')).toEqual(['Waits']);
    const later = { ...DEV, now: '2026-11-24T10:12:00Z' as Instant };
    await claimRequest(desk.doors, { actor: later, requestId: id, takeOver: true });
    const { counts } = await readWorklist(desk.doors, AMARA, WANTED);
    expect(counts.takenOver).toEqual([
      { requestId: id, byName: 'Dev Patel', at: Date.parse(later.now) },
    ]);
    expect(await names('mine', {}, later)).toEqual(['Waits']);
    const evening = { ...AMARA, now: '2026-11-24T18:00:00Z' as Instant };
    const { counts: then } = await readWorklist(desk.doors, evening, WANTED);
    expect([then.takenOver, then.mine]).toEqual([[], 0]);
  });

  test('takes three statements, and keeps the reading', async () => {
    const before = desk.house.db.statements();
    await readWorklist(desk.doors, AMARA, WANTED);
    expect(desk.house.db.statements() - before).toBe(3);
    const [entry] = await desk.rows<{ act: string; ids: string[] }>(
      'select act, ids from audit.entry order by seq desc limit 1',
    );
    expect(entry?.act).toBe('read-worklist');
    expect(entry?.ids).toHaveLength(10);
  });

  test('that is empty says when one was decided last', async () => {
    const { rows, lastDecided } = await readWorklist(desk.doors, AMARA, {
      ...WANTED,
      list: 'declined',
    });
    expect([rows, lastDecided]).toEqual([[], AMARA.now]);
  });
});
