import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  DEV,
  type Desk,
  deciding,
  NOW,
  openDesk,
  ownDraft,
  parentDraft,
} from '../../../tests/people/at-triage.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { previewDecline } from './decline-request.action.ts';
import { acceptRequest, declineRequest } from './index.ts';
import { readTold } from './told.reader.ts';
import type { Decline } from './triage.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

const WHOLE: Decline = {
  reasonCode: 'other-service-fits-better',
  offers: [{ serviceId: 'kent-family-hubs', answer: 'fits', gapAnswer: null }],
  noneExists: false,
  toldFamily: '',
  followThroughBy: 'Amara Bright',
  followThroughOn: '2026-12-08' as Day,
};

async function kept(requestId: string) {
  const [row] = await desk.rows<Record<string, unknown>>(`
    select q.state,
      (select count(*)::int from triage.decision d where d.request_id = q.request_id) as decisions,
      (select array_agg(service_id) from triage.offer o
        where o.request_id = q.request_id) as offers,
      (select count(*)::int from notify.message m where m.record_id = q.request_id) as messages
    from referral.request q where q.request_id = '${requestId}'`);
  return row;
}

async function needs(requestId: string) {
  return await desk.rows<Record<string, unknown>>(`
    select u.service_id, u.needs, u.age_band, u.district, u.reason_code, u.noted_on::text
    from triage.unmet_need u join triage.decision d using (area_id, decision_id)
    where d.request_id = '${requestId}'`);
}

describe('declining a request', () => {
  test('names other help that the child passes today', async () => {
    const request = await desk.send();
    const declined = await declineRequest(desk.doors, deciding(request), WHOLE);
    expect(declined).toMatchObject({
      kind: 'decided',
      decision: { kind: 'decline', followThroughBy: 'Amara Bright', onVersion: 1 },
    });
    expect(await kept(request.id)).toEqual({
      state: 'declined',
      decisions: 1,
      offers: ['kent-family-hubs'],
      messages: 1,
    });
    expect(await needs(request.id)).toEqual([]);
  });

  test('tells the family why, what could help, who checks', async () => {
    const request = await desk.send();
    await declineRequest(desk.doors, deciding(request), WHOLE);
    const [known] = await readTold(desk.doors, request.follower, [request.id]);
    const told = known?.told;
    expect(told).toMatchObject({
      kind: 'decline',
      offers: ['kent-family-hubs'],
      checkedBy: 'Amara Bright',
      checkedOn: '2026-12-08',
    });
    expect(told?.words).toContain('because another team can help with this better');
    expect(told?.words).toContain('Kent Family Hubs');
    const [message] = await desk.rows<{ body: string }>(
      `select body from notify.message where record_id = '${request.id}'`,
    );
    expect(message?.body).toContain('https://help.example.org/services/kent-family-hubs');
    expect(message?.body).toContain('Amara Bright will check by 8 December 2026');
  });

  test('with none existing keeps the need, and no name', async () => {
    const request = await desk.send();
    const asked = { ...WHOLE, offers: [], noneExists: true };
    expect((await declineRequest(desk.doors, deciding(request), asked)).kind).toBe('decided');
    expect(await needs(request.id)).toEqual([
      {
        service_id: 'kent-therapeutic-support',
        needs: ['anxiety'],
        age_band: '11 to 15',
        district: 'E07000114',
        reason_code: 'other-service-fits-better',
        noted_on: '2026-11-24',
      },
    ]);
    const [known] = await readTold(desk.doors, request.follower, [request.id]);
    const told = known?.told;
    expect(told?.words).toContain('We have not found the right help yet.');
  });

  test('for want of room keeps the need all the same', async () => {
    const request = await desk.send();
    const asked = { ...WHOLE, reasonCode: 'no-capacity' };
    await declineRequest(desk.doors, deciding(request), asked);
    expect(await needs(request.id)).toMatchObject([{ reason_code: 'no-capacity' }]);
  });

  test.each<[string, Partial<Decline>, readonly unknown[]]>([
    ['a reason', { reasonCode: '' }, [{ kind: 'no-reason' }]],
    ['a way on', { offers: [] }, [{ kind: 'no-way-on' }]],
    ['somebody to check', { followThroughBy: '' }, [{ kind: 'no-follow-through' }]],
    [
      'help that fits',
      { offers: [{ serviceId: 'nowhere', answer: 'fits', gapAnswer: null }] },
      [{ kind: 'offer-does-not-fit', serviceId: 'nowhere' }],
    ],
    [
      'more than the same service again',
      { offers: [{ serviceId: 'kent-therapeutic-support', answer: 'fits', gapAnswer: null }] },
      [{ kind: 'offer-does-not-fit', serviceId: 'kent-therapeutic-support' }],
    ],
  ])('without %s is refused, and writes nothing', async (_name, change, faults) => {
    const request = await desk.send();
    const asked = { ...WHOLE, ...change };
    expect(await declineRequest(desk.doors, deciding(request), asked)).toEqual({
      kind: 'faulty',
      faults,
    });
    expect(await kept(request.id)).toMatchObject({ state: 'sent', decisions: 0, messages: 0 });
  });

  test('judges the help offered again as it is saved', async () => {
    // Kooth is for people up to 25: he turns 26 while the form lies open.
    const facts = { ...parentDraft.facts, dateOfBirth: '2000-11-25' as Day };
    const request = await desk.send({ ...parentDraft, facts });
    const asked: Decline = {
      ...WHOLE,
      offers: [{ serviceId: 'kooth', answer: 'fits', gapAnswer: null }],
    };
    const seen = await previewDecline(desk.doors, deciding(request), asked);
    expect(seen.kind).toBe('to-check');
    const later = { ...AMARA, now: '2026-11-25T09:00:00Z' as Instant };
    expect(await declineRequest(desk.doors, deciding(request, later), asked)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'offer-does-not-fit', serviceId: 'kooth' }],
    });
  });

  test('with help not yet known needs the nurse’s answer', async () => {
    const { home: _home, learns: _learns, ...facts } = parentDraft.facts;
    const request = await desk.send({ ...parentDraft, facts });
    const offer = { serviceId: 'kent-iask', answer: 'fits', gapAnswer: null } as const;
    const asked: Decline = { ...WHOLE, offers: [offer] };
    expect(await declineRequest(desk.doors, deciding(request), asked)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'gap-not-answered', serviceId: 'kent-iask' }],
    });
    const answered = { ...asked, offers: [{ ...offer, gapAnswer: 'They live in Deal' }] };
    expect(await declineRequest(desk.doors, deciding(request), answered)).toMatchObject({
      kind: 'decided',
      decision: { offers: [{ answer: 'not-yet-known', gapAnswer: 'They live in Deal' }] },
    });
  });

  test('twice by the same form is one decline', async () => {
    const request = await desk.send();
    const first = await declineRequest(desk.doors, deciding(request), WHOLE);
    const again = await declineRequest(desk.doors, deciding(request), WHOLE);
    expect(again).toEqual(first);
    expect(await kept(request.id)).toMatchObject({ decisions: 1, messages: 1 });
  });

  test('of what was accepted tells who accepted it', async () => {
    const request = await desk.send();
    await acceptRequest(desk.doors, deciding(request, DEV), {
      urgency: 'routine',
      urgencyReason: 'Steady',
      way: 'group',
      reasonWords: '',
      toldFamily: '',
    });
    const declined = await declineRequest(desk.doors, deciding(request, AMARA), WHOLE);
    expect(declined).toMatchObject({
      kind: 'decided-already',
      decision: { kind: 'acceptance', decidedByName: 'Dev Patel', decidedAt: NOW },
    });
    expect(await kept(request.id)).toMatchObject({ state: 'accepted', offers: null, messages: 1 });
  });

  test('by two nurses at once is done by one', async () => {
    const request = await desk.send(ownDraft);
    const all = await Promise.all(
      [AMARA, DEV, AMARA, DEV].map((by) =>
        declineRequest(desk.doors, deciding(request, by), WHOLE),
      ),
    );
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['decided', 'decided-already']));
    expect(await kept(request.id)).toMatchObject({ decisions: 1, messages: 1 });
  });
});
