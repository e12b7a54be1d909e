import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  type Desk,
  deciding,
  openDesk,
  parentDraft,
  type SentRequest,
  STRANGER,
} from '../../../tests/people/at-triage.ts';
import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { claimRequest, declineRequest, setUrgency } from './index.ts';
import { readTold } from './told.reader.ts';

/** What row policies show by themselves, asked by SQL of our own with no page between. */

let desk: Desk;
let request: SentRequest;
let other: SentRequest;

const STAFF_WORDS = ['§urgency§', '§gap§'];

beforeAll(async () => {
  desk = await openDesk();
  const { home: _home, learns: _learns, ...facts } = parentDraft.facts;
  request = await desk.send({ ...parentDraft, facts });
  other = await desk.send();
  await claimRequest(desk.doors, { actor: AMARA, requestId: request.id, takeOver: false });
  const setting = { urgency: 'urgent', reason: '§urgency§' } as const;
  await setUrgency(desk.doors, deciding(request), setting);
  const declined = await declineRequest(desk.doors, deciding(request, AMARA, 2), {
    reasonCode: 'no-capacity',
    offers: [{ serviceId: 'kent-iask', answer: 'fits', gapAnswer: '§gap§' }],
    noneExists: false,
    toldFamily: '§family§',
    followThroughBy: 'Amara Bright',
    followThroughOn: '2026-12-08' as Day,
  });
  if (declined.kind !== 'decided') throw new Error(declined.kind);
});
afterAll(() => desk.house.end());

const TABLES = [
  'decision',
  'told',
  'offer',
  'offer_judged',
  'unmet_need',
  'urgency',
  'claim',
] as const;

async function seen(viewer: Viewer) {
  return await desk.house.db.as(viewer, async (tx) => {
    const found: Record<string, string> = {};
    for (const table of TABLES) {
      // The application has no right at all to read what nobody needs to.
      if (table === 'unmet_need') continue;
      const from = sql.raw(`triage.${table}`);
      const { rows } = await sql`select * from ${from}`.execute(tx);
      if (rows.length > 0) found[table] = JSON.stringify(rows);
    }
    return found;
  });
}

describe('the policies of the database', () => {
  test('show a family what it is told, and no more', async () => {
    const found = await seen(request.follower);
    expect(Object.keys(found)).toEqual(['told', 'offer']);
    expect(found['told']).toContain('§family§');
    const all = JSON.stringify(found);
    for (const words of STAFF_WORDS) expect(all).not.toContain(words);
    expect(all).not.toContain('no-capacity');
  });

  test('show another family nothing of it', async () => {
    expect(await seen(other.follower)).toEqual({});
    expect(await readTold(desk.doors, other.follower, [request.id])).toEqual([]);
  });

  test('show the team all of it', async () => {
    expect(Object.keys(await seen(AMARA.viewer))).toEqual([
      'decision',
      'told',
      'offer',
      'offer_judged',
      'urgency',
      'claim',
    ]);
  });

  test('show an administrator no reason for how soon', async () => {
    const found = await seen({ ...AMARA.viewer, role: 'team-administrator' });
    expect(Object.keys(found)).toContain('decision');
    expect(found).not.toHaveProperty('urgency');
    expect(JSON.stringify(found)).not.toContain('§urgency§');
  });

  test.each<[string, Viewer]>([
    ['another team', STRANGER.viewer],
    ['the public', { area: 'kent', role: 'public', parties: [] }],
    ['an operator', { area: 'kent', role: 'operator', parties: ['tss'] }],
    ['the same team of another area', { ...AMARA.viewer, area: 'essex' }],
    ['a follower with the team’s name', { ...AMARA.viewer, role: 'parent-or-carer' }],
  ])('show %s nothing', async (_name, viewer) => {
    expect(await seen(viewer)).toEqual({});
  });

  test.each(['update', 'delete'])('let nobody %s a decision', async (verb) => {
    const change =
      verb === 'update'
        ? sql`update triage.decision set reason_code = 'x'`
        : sql`delete from triage.decision`;
    await expect(desk.house.db.as(AMARA.viewer, (tx) => change.execute(tx))).rejects.toThrow(
      'permission denied',
    );
  });

  test('let nobody read whose need was unmet', async () => {
    const read = sql`select * from triage.unmet_need`;
    await expect(desk.house.db.as(AMARA.viewer, (tx) => read.execute(tx))).rejects.toThrow(
      'permission denied',
    );
  });
});
