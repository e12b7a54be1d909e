import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Desk,
  deciding,
  EAST,
  loseTeam,
  ofTeams,
  openDesk,
  type SentRequest,
  WEST,
  withTwoTeams,
} from '../../../tests/people/at-triage.ts';
import { TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import type { Doors } from './doors.ts';
import { claimRequest, giveRequest } from './index.ts';
import { readWorklist } from './queue.reader.ts';
import { readRequestPage } from './request-page.reader.ts';
import { readTold } from './told.reader.ts';

const NADIA = ofTeams('Nadia Fletcher', TEAM_TO_FIND);
const OTHER = ofTeams('Tom Ward', TEAM_TO_FIND);
const GRACE = ofTeams('Grace Mensah', EAST.id);
const OWEN = ofTeams('Owen Price', WEST.id);
const WHY = { teamId: EAST.id, why: 'The home is in Faversham' };

let desk: Desk;
let doors: Doors;
beforeAll(async () => {
  desk = await openDesk();
  doors = withTwoTeams(desk.doors);
});
afterAll(() => desk.house.end());

async function sent(): Promise<SentRequest> {
  const request = await desk.send();
  await loseTeam(desk, request);
  return request;
}

async function seen(request: SentRequest, by: typeof NADIA) {
  return (await readRequestPage(doors, by, request.id)) !== undefined;
}

describe('giving a request to a team', () => {
  test('puts it in that team’s list, with the day it was received', async () => {
    const request = await sent();
    await claimRequest(doors, { actor: NADIA, requestId: request.id, takeOver: false });
    expect(await giveRequest(doors, deciding(request, NADIA), WHY)).toMatchObject({
      kind: 'given',
      given: { fromTeam: TEAM_TO_FIND, toTeam: 'east' },
    });
    const wanted = { list: 'new', team: 'east', order: 'urgency' } as const;
    const all = { ...wanted, urgency: null, district: null, page: 1 };
    const { rows } = await readWorklist(doors, GRACE, all);
    expect(rows).toMatchObject([{ requestId: request.id, teamId: 'east', claimedBy: null }]);
    expect(rows[0]?.receivedAt).toMatch(/^2026-11-24/);
    expect([await seen(request, GRACE), await seen(request, NADIA)]).toEqual([true, false]);
    expect(await seen(request, OWEN)).toBe(false);
    const page = await readRequestPage(doors, GRACE, request.id);
    expect(page?.whole.events.at(-1)).toMatchObject({
      kind: 'request-team-given',
      data: { from: TEAM_TO_FIND, to: 'east' },
    });
    expect(page?.whole.people.contacts).not.toEqual([]);
  });

  test('tells whoever follows it, who sees the team on their page', async () => {
    const request = await sent();
    await giveRequest(doors, deciding(request, NADIA), WHY);
    const sentTo = await desk.rows<{ template: string; body: string }>(
      `select template, body from notify.message where record_id = '${request.id}'`,
    );
    expect(sentTo).toMatchObject([{ template: 'request-given' }]);
    expect(sentTo[0]?.body).toContain('The East team has it now');
    const known = await readTold(doors, request.follower, [request.id]);
    expect(known).toMatchObject([{ teamId: 'east', state: 'sent', isGiven: true }]);
  });

  test('by the same form twice gives it once', async () => {
    const request = await sent();
    await giveRequest(doors, deciding(request, NADIA), WHY);
    expect(await giveRequest(doors, deciding(request, NADIA), WHY)).toMatchObject({
      kind: 'given',
    });
    const kept = await desk.rows(`select 1 from triage.given where request_id = '${request.id}'`);
    expect(kept).toHaveLength(1);
  });

  test('tells the second who gave it, and to whom', async () => {
    const request = await sent();
    await giveRequest(doors, deciding(request, NADIA), WHY);
    const second = await giveRequest(doors, deciding(request, OTHER), { ...WHY, teamId: WEST.id });
    expect(second).toMatchObject({
      kind: 'given-already',
      given: { byName: 'Nadia Fletcher', toTeam: 'east' },
    });
    expect(await seen(request, OWEN)).toBe(false);
  });

  test('of two at the same moment gives it once', async () => {
    const request = await sent();
    const both = await Promise.all([
      giveRequest(doors, deciding(request, NADIA), WHY),
      giveRequest(doors, deciding(request, OTHER), { ...WHY, teamId: WEST.id }),
    ]);
    expect(both.filter(({ kind }) => kind === 'given')).toHaveLength(1);
    const teams = await desk.rows<{ party_id: string }>(`select party_id from access.relation
      where record_id = '${request.id}' and relation = 'team' and until_at is null`);
    expect(teams).toHaveLength(1);
  });

  test.each([
    ['no team', { ...WHY, teamId: '' }, 'no-team'],
    ['a team of no service asked', { ...WHY, teamId: 'tss' }, 'no-team'],
    ['no reason', { ...WHY, why: ' ' }, 'no-why'],
  ])('with %s is a fault, and nothing moves', async (_what, asked, kind) => {
    const request = await sent();
    const given = await giveRequest(doors, deciding(request, NADIA), asked);
    expect(given).toEqual({ kind: 'faulty', faults: [{ kind }] });
    expect(await seen(request, NADIA)).toBe(true);
  });

  test('on a version that was not seen is refused', async () => {
    const request = await sent();
    expect(await giveRequest(doors, deciding(request, NADIA, 7), WHY)).toMatchObject({
      kind: 'stale',
    });
  });

  test('is no other team’s to do, in SQL either', async () => {
    const request = await sent();
    expect(await giveRequest(doors, deciding(request, GRACE), WHY)).toEqual({ kind: 'gone' });
    const owner = desk.house.db.as(GRACE.viewer, async (tx) => {
      const { sql } = await import('kysely');
      return await sql`select access.hand_over(${request.id}, ${TEAM_TO_FIND}, 'east', now())`.execute(
        tx,
      );
    });
    await expect(owner).rejects.toThrow('not theirs to give');
  });

  test('keeps the referral for a team that was asked for more of it', async () => {
    const request = await sent();
    await desk.rows(`insert into referral.request (area_id, request_id, referral_id, service_id,
        team_id, state, version, received_at, criteria_version, state_since, route)
      select area_id, request_id || '2', referral_id, 'another-service', team_id, state, version,
        received_at, criteria_version, state_since, route
      from referral.request where request_id = '${request.id}'`);
    await giveRequest(doors, deciding(request, NADIA), WHY);
    const teams = await desk.rows<{ party_id: string }>(`select party_id from access.relation
      where record_id = '${request.referralId}' and relation = 'team' and until_at is null
      order by party_id`);
    expect(teams.map(({ party_id }) => party_id)).toEqual(['east', TEAM_TO_FIND]);
  });
});
