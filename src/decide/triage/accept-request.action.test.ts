import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  DEV,
  type Desk,
  deciding,
  openDesk,
  ownDraft,
  parentDraft,
  STRANGER,
} from '../../../tests/people/at-triage.ts';
import type { Day } from '../../kernel/day.ts';
import { previewAcceptance } from './accept-request.action.ts';
import { acceptRequest, declineRequest, setUrgency } from './index.ts';
import type { Acceptance } from './triage.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

const WHOLE: Acceptance = {
  urgency: 'routine',
  urgencyReason: 'Steady, and seen at school',
  way: 'group',
  reasonWords: '',
  toldFamily: '',
};

async function kept(requestId: string) {
  const [row] = await desk.rows<Record<string, unknown>>(`
    select q.state, q.version, q.urgency,
      (select count(*)::int from triage.decision d where d.request_id = q.request_id) as decisions,
      (select count(*)::int from triage.told t where t.request_id = q.request_id) as told,
      (select count(*)::int from triage.urgency u where u.request_id = q.request_id) as urgencies,
      (select count(*)::int from notify.message m where m.record_id = q.request_id) as messages,
      (select array_agg(kind order by seq) from events.event e
        where e.record_id = q.request_id) as events
    from referral.request q where q.request_id = '${requestId}'`);
  return row;
}

describe('accepting a request', () => {
  test('keeps the decision and all that follows, at once', async () => {
    const request = await desk.send();
    const accepted = await acceptRequest(desk.doors, deciding(request), WHOLE);
    expect(accepted).toMatchObject({
      kind: 'decided',
      decision: { kind: 'acceptance', decidedByName: 'Amara Bright', way: 'group', onVersion: 1 },
    });
    expect(await kept(request.id)).toEqual({
      state: 'accepted',
      version: 2,
      urgency: 'routine',
      decisions: 1,
      told: 1,
      urgencies: 1,
      messages: 1,
      events: ['request-received', 'request-accepted'],
    });
  });

  test('is the last act in the audit, by ids alone', async () => {
    const request = await desk.send();
    const accepted = await acceptRequest(desk.doors, deciding(request), WHOLE);
    const [entry] = await desk.rows<{ act: string; ids: string[]; actor_party: string }>(
      'select act, ids, actor_party from audit.entry order by seq desc limit 1',
    );
    const id = accepted.kind === 'decided' ? accepted.decision.id : '';
    expect(entry).toEqual({
      act: 'accept-request',
      ids: [request.id, request.referralId, id],
      actor_party: AMARA.party,
    });
  });

  test('twice by the same form is one decision', async () => {
    const request = await desk.send();
    const first = await acceptRequest(desk.doors, deciding(request), WHOLE);
    const before = await kept(request.id);
    expect(await acceptRequest(desk.doors, deciding(request), WHOLE)).toEqual(first);
    expect(await kept(request.id)).toEqual(before);
  });

  test.each([
    ['words', { toldFamily: 'Come on Monday.' }],
    ['way', { way: 'digital' }],
    ['urgency', { urgency: 'priority' }],
    ['reason for how soon', { urgencyReason: 'Another one' }],
    ['reason', { reasonWords: 'Seen before' }],
  ] as const)('again with another %s is told, not done', async (_what, more) => {
    const request = await desk.send();
    const first = await acceptRequest(desk.doors, deciding(request), WHOLE);
    const before = await kept(request.id);
    const other = await acceptRequest(desk.doors, deciding(request), { ...WHOLE, ...more });
    expect(other).toEqual({ ...first, kind: 'decided-already' });
    expect(await kept(request.id)).toEqual(before);
  });

  test('then declining from another tab is told, not done', async () => {
    const request = await desk.send();
    await acceptRequest(desk.doors, deciding(request), WHOLE);
    const declined = await declineRequest(desk.doors, deciding(request), {
      reasonCode: 'no-capacity',
      offers: [],
      noneExists: true,
      toldFamily: 'Sorry',
      followThroughBy: 'Amara Bright',
      followThroughOn: '2026-12-08' as Day,
    });
    expect(declined).toMatchObject({ kind: 'decided-already', decision: { kind: 'acceptance' } });
  });

  test('by one form pressed many times at once is one decision', async () => {
    const request = await desk.send();
    const all = await Promise.all(
      Array.from({ length: 6 }, () => acceptRequest(desk.doors, deciding(request), WHOLE)),
    );
    const ids = all.map((one) => (one.kind === 'decided' ? one.decision.id : one.kind));
    expect(new Set(ids).size).toBe(1);
    expect(await kept(request.id)).toMatchObject({ decisions: 1, messages: 1, version: 2 });
  });

  test('by two nurses at once tells the second who did', async () => {
    const request = await desk.send();
    const both = await Promise.all([
      acceptRequest(desk.doors, deciding(request, AMARA), WHOLE),
      acceptRequest(desk.doors, deciding(request, DEV), { ...WHOLE, way: 'family' }),
    ]);
    const won = both.find((one) => one.kind === 'decided');
    const told = both.find((one) => one.kind === 'decided-already');
    expect(told?.decision).toEqual(won?.decision);
    expect(await kept(request.id)).toMatchObject({ decisions: 1, messages: 1 });
  });

  test('from a version not seen writes nothing', async () => {
    const request = await desk.send();
    const setting = { urgency: 'urgent', reason: 'Needs a call today' } as const;
    await setUrgency(desk.doors, deciding(request, DEV), setting);
    const before = await kept(request.id);
    const accepted = await acceptRequest(desk.doors, deciding(request, AMARA), WHOLE);
    expect(accepted).toMatchObject({ kind: 'stale', newer: { version: 2, urgency: 'urgent' } });
    expect(await kept(request.id)).toEqual(before);
  });

  test('by another team finds nothing, nor a request of nobody', async () => {
    const request = await desk.send();
    const other = await acceptRequest(desk.doors, deciding(request, STRANGER), WHOLE);
    const none = await acceptRequest(desk.doors, deciding({ ...request, id: 'request-0' }), WHOLE);
    expect([other, none]).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
    expect(await kept(request.id)).toMatchObject({ state: 'sent', version: 1, decisions: 0 });
  });

  test('needs a reason where it sets the urgency', async () => {
    const request = await desk.send();
    const asked = { ...WHOLE, urgencyReason: ' ' };
    expect(await acceptRequest(desk.doors, deciding(request), asked)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'no-urgency-reason' }],
    });
  });

  test('leaves an urgency that stands as it was set', async () => {
    const request = await desk.send();
    const setting = { urgency: 'routine', reason: 'As the school says' } as const;
    await setUrgency(desk.doors, deciding(request, DEV), setting);
    const asked = { ...WHOLE, urgencyReason: '' };
    const accepted = await acceptRequest(desk.doors, deciding(request, AMARA, 2), asked);
    expect(accepted.kind).toBe('decided');
    expect(await kept(request.id)).toMatchObject({ urgencies: 1, urgency: 'routine' });
  });
});

describe('checking an acceptance before sending', () => {
  test('shows the very message that then leaves', async () => {
    const request = await desk.send();
    const seen = await previewAcceptance(desk.doors, deciding(request), WHOLE);
    if (seen.kind !== 'to-check') throw new Error(seen.kind);
    expect(await kept(request.id)).toMatchObject({ state: 'sent', decisions: 0, messages: 0 });
    await acceptRequest(desk.doors, deciding(request), WHOLE);
    const sent = await desk.rows(`select to_party, channel, address, subject, body
      from notify.message where record_id = '${request.id}'`);
    const shown = seen.tellings.flatMap((one) =>
      one.how === 'message' && one.written
        ? [
            {
              to_party: one.to.party,
              channel: one.channel,
              address: one.address,
              subject: one.written.subject,
              body: one.written.body,
            },
          ]
        : [],
    );
    expect(shown).toEqual(sent);
    expect(seen.tellings.every(({ held }) => held === null)).toBe(true);
  });

  test('names no service to whoever may glance at it', async () => {
    const shared = { ...parentDraft, contact: sharedContact(true) };
    const ways = [parentDraft, shared, ownDraft];
    const bodies: string[] = [];
    for (const draft of ways) {
      const request = await desk.send(draft);
      await acceptRequest(desk.doors, deciding(request), WHOLE);
      const [row] = await desk.rows<{ subject: string; body: string }>(
        `select subject, body from notify.message where record_id = '${request.id}'`,
      );
      expect(row?.subject).not.toMatch(/therap|kent/i);
      bodies.push(row?.body ?? '');
    }
    expect(bodies.map((body) => /Therapeutic/.test(body))).toEqual([true, false, false]);
  });

  test('says why nobody is written to, and whom to call', async () => {
    const request = await desk.send({
      ...parentDraft,
      contact: {
        ...sharedContact(false),
        ways: [
          { way: 'call', address: '07700 900456', mayLeaveMessage: false, othersMaySee: false },
        ],
      },
    });
    const seen = await previewAcceptance(desk.doors, deciding(request), WHOLE);
    expect(seen).toMatchObject({ tellings: [{ how: 'no-safe-way', call: '07700 900456' }] });
    await acceptRequest(desk.doors, deciding(request), WHOLE);
    expect(await kept(request.id)).toMatchObject({ state: 'accepted', messages: 0 });
  });
});

function sharedContact(othersMaySee: boolean): NonNullable<typeof parentDraft.contact> {
  const way = { way: 'email', address: 'home@example.org', mayLeaveMessage: true } as const;
  return { ways: [{ ...way, othersMaySee }], bestTime: '', codeWord: '', mustNotKnow: [] };
}
