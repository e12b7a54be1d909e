import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  actor,
  DEV,
  type Desk,
  deciding,
  openDesk,
  ownDraft,
  type SentRequest,
  STRANGER,
  TEAM,
} from '../../../tests/people/at-triage.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { acceptRequest, answerWhatWasAsked, askForInformation, setUrgency } from './index.ts';
import { readWorklist } from './queue.reader.ts';
import { readRequestPage } from './request-page.reader.ts';
import { readTold } from './told.reader.ts';
import type { Asking, ListId } from './triage.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

const BY = '2026-12-01' as Day;
const LATER = '2026-12-02T09:00:00Z' as Instant;
const ACCEPTANCE = {
  urgency: 'routine',
  urgencyReason: 'So it is',
  way: 'group',
  reasonWords: '',
  toldFamily: '',
} as const;

function asking(of: SentRequest, more: Partial<Asking> = {}): Asking {
  const [ofParty = ''] = of.follower.parties;
  return { codes: ['gp'], own: 'What helps at night?', ofParty, byDay: BY, words: '', ...more };
}

async function ask(request: SentRequest, more: Partial<Asking> = {}, by = AMARA, version = 1) {
  return await askForInformation(desk.doors, deciding(request, by, version), asking(request, more));
}

async function theAsk(request: SentRequest) {
  const [known] = await readTold(desk.doors, request.follower, [request.id]);
  const one = known?.asks[0];
  if (!one) throw new Error('nothing was asked');
  return one;
}

async function answer(request: SentRequest, words: readonly string[], by = request.follower) {
  const { id } = await theAsk(request);
  const typed = words.map((one, n) => ({ n: n + 1, words: one }));
  const answering = { viewer: by, askId: id, typed, now: AMARA.now, visit: 'visit-family' };
  return await answerWhatWasAsked(desk.doors, answering);
}

async function isIn(request: SentRequest, list: ListId, by = AMARA): Promise<boolean> {
  const wanted = {
    list,
    team: TEAM,
    order: 'urgency',
    urgency: null,
    district: null,
    page: 1,
  } as const;
  const { rows, counts } = await readWorklist(desk.doors, by, wanted);
  expect(rows).toHaveLength(counts[list]);
  return rows.some(({ requestId }) => requestId === request.id);
}

async function stateOf({ id }: SentRequest) {
  return await desk.rows(`select q.state, q.version, s.state as standing
    from referral.request q join referral.standing s using (area_id, request_id)
    where request_id = '${id}'`);
}

describe('asking for more', () => {
  test('moves it to another list, and tells whoever is asked', async () => {
    const request = await desk.send();
    expect(await ask(request)).toMatchObject({ kind: 'asked' });
    expect(await stateOf(request)).toEqual([
      { state: 'information-asked', version: 2, standing: 'information-asked' },
    ]);
    expect([await isIn(request, 'new'), await isIn(request, 'asked')]).toEqual([false, true]);
    const sent = await desk.rows<{ template: string; subject: string; body: string }>(
      `select template, subject, body from notify.message where record_id = '${request.id}'`,
    );
    expect(sent).toMatchObject([
      { template: 'information-asked', subject: 'There is news for you' },
    ]);
    expect(sent[0]?.body).toContain('What helps at night?');
  });

  test('by the same form twice asks once', async () => {
    const request = await desk.send();
    const first = await ask(request);
    const again = await ask(request);
    expect(again).toMatchObject({ kind: 'asked' });
    expect(first.kind === 'asked' && again.kind === 'asked' && first.ask.id === again.ask.id).toBe(
      true,
    );
    expect(
      await desk.rows(`select 1 from triage.ask where request_id = '${request.id}'`),
    ).toHaveLength(1);
  });

  test('in other words, or by somebody else, tells the second', async () => {
    const request = await desk.send();
    await ask(request);
    expect(await ask(request, { own: 'Something else?' })).toMatchObject({ kind: 'not-legal' });
    expect(await ask(request, {}, DEV)).toMatchObject({ kind: 'not-legal' });
  });

  test('on a version that was not seen writes nothing', async () => {
    const request = await desk.send();
    await setUrgency(desk.doors, deciding(request, DEV), { urgency: 'urgent', reason: 'So' });
    expect(await ask(request)).toMatchObject({ kind: 'stale' });
    expect(await desk.rows(`select 1 from triage.ask where request_id = '${request.id}'`)).toEqual(
      [],
    );
  });

  test('of what was decided tells by whom', async () => {
    const request = await desk.send();
    await acceptRequest(desk.doors, deciding(request, DEV), ACCEPTANCE);
    expect(await ask(request)).toMatchObject({
      kind: 'decided-already',
      decision: { decidedByName: 'Dev Patel' },
    });
  });

  test('of another team’s request finds none', async () => {
    const request = await desk.send();
    expect(await ask(request, {}, STRANGER)).toEqual({ kind: 'gone' });
  });

  test('leaves it to be decided all the same', async () => {
    const request = await desk.send();
    await ask(request);
    const decided = await acceptRequest(desk.doors, deciding(request, AMARA, 2), ACCEPTANCE);
    expect(decided.kind).toBe('decided');
  });

  test('comes back by itself the day after no answer came', async () => {
    const request = await desk.send();
    await ask(request);
    const later = actor('Amara Bright', { now: LATER });
    expect(await isIn(request, 'come-back', later)).toBe(true);
    expect(await isIn(request, 'asked', later)).toBe(false);
    const onTheDay = actor('Amara Bright', { now: '2026-12-01T23:00:00Z' as Instant });
    expect(await isIn(request, 'asked', onTheDay)).toBe(true);
  });
});

describe('an answer', () => {
  test('brings it back, and stands on the request’s page', async () => {
    const request = await desk.send();
    await ask(request);
    expect(await answer(request, ['Dr Lim', 'A light'])).toEqual({ kind: 'kept' });
    expect(await stateOf(request)).toEqual([{ state: 'sent', version: 3, standing: 'sent' }]);
    expect([await isIn(request, 'new'), await isIn(request, 'come-back')]).toEqual([false, true]);
    const page = await readRequestPage(desk.doors, AMARA, request.id);
    expect(page?.desk.asks[0]?.questions.map((one) => one.answer)).toEqual(['Dr Lim', 'A light']);
    expect(page?.whole.events.map(({ kind }) => kind)).toContain('request-information-given');
  });

  test('sent twice is kept once, and another is told of the first', async () => {
    const request = await desk.send();
    await ask(request);
    await answer(request, ['Dr Lim', '']);
    expect(await answer(request, ['Dr Lim', ''])).toEqual({ kind: 'kept' });
    expect(await answer(request, ['Dr Roy', ''])).toMatchObject({ kind: 'answered-already' });
    const kept = await desk.rows(
      `select words, class, said_by from triage.answer where request_id = '${request.id}'`,
    );
    expect(kept).toEqual([{ words: 'Dr Lim', class: 'clinical', said_by: 'parent-or-carer' }]);
  });

  test('of two at the same moment is kept once', async () => {
    const request = await desk.send();
    await ask(request);
    const both = await Promise.all([answer(request, ['One']), answer(request, ['Two'])]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['answered-already', 'kept']);
  });

  test('of nothing is a fault, and nothing moves', async () => {
    const request = await desk.send();
    await ask(request);
    expect(await answer(request, [' ', ''])).toMatchObject({ kind: 'nothing-answered' });
    expect(await isIn(request, 'asked')).toBe(true);
  });

  test('after a decision is told kindly that it is late', async () => {
    const request = await desk.send();
    await ask(request);
    await acceptRequest(desk.doors, deciding(request, AMARA, 2), ACCEPTANCE);
    expect(await answer(request, ['Dr Lim'])).toMatchObject({
      kind: 'too-late',
      state: 'accepted',
    });
    expect(
      await desk.rows(`select 1 from triage.answer where request_id = '${request.id}'`),
    ).toEqual([]);
  });

  test('stops a decision that had not seen it', async () => {
    const request = await desk.send();
    await ask(request);
    await answer(request, ['Dr Lim']);
    const decided = await acceptRequest(desk.doors, deciding(request, AMARA, 2), ACCEPTANCE);
    expect(decided.kind).toBe('stale');
  });

  test('of a young person is their own, and no parent’s to read', async () => {
    const request = await desk.send(ownDraft);
    await ask(request, { own: 'What helps?' });
    await answer(request, ['Music']);
    const kept = await desk.rows(
      `select class, said_by from triage.answer where request_id = '${request.id}'`,
    );
    expect(kept).toEqual([{ class: 'young-person-own', said_by: 'young-person' }]);
    // A parent who follows the same request, as the database would know them.
    await desk.rows(`insert into access.relation
      values ('kent', '${request.id}', 'follower-mum', 'parent-or-carer', now()),
        ('kent', '${request.referralId}', 'follower-mum', 'parent-or-carer', now())`);
    const mum = { area: 'kent', role: 'parent-or-carer', parties: ['follower-mum'] } as const;
    const known = await readTold(desk.doors, mum, [request.id]);
    expect(known).toMatchObject([{ requestId: request.id, asks: [] }]);
    expect(await answer(request, ['Nosy'], mum)).toEqual({ kind: 'gone' });
  });

  test('is no administrator’s to read', async () => {
    const request = await desk.send();
    await ask(request);
    await answer(request, ['§answer§']);
    const joan = { ...AMARA, viewer: { ...AMARA.viewer, role: 'team-administrator' } } as const;
    const page = await readRequestPage(desk.doors, joan, request.id);
    expect(page?.desk.asks).toEqual([]);
    expect(JSON.stringify(page)).not.toContain('§answer§');
    expect(await isIn(request, 'come-back', joan)).toBe(true);
  });
});
