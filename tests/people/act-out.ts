import { COORDINATOR } from '../../src/app/demo/cast.ts';
import type { Act } from '../../src/app/demo/made-up-act.ts';
import type { MadeUpCase } from '../../src/app/demo/made-up-case.ts';
import { typedTo, VISIT } from '../../src/app/demo/ready-acts.ts';
import { draftKeyOf, SAVED } from '../../src/app/demo/ready-case.ts';
import type { House } from '../../src/app/house.ts';
import {
  acceptRequest,
  answerWhatWasAsked,
  askForInformation,
  declineRequest,
  giveRequest,
} from '../../src/decide/triage/index.ts';
import { type Instant, millisOf } from '../../src/kernel/day.ts';
import type { Viewer } from '../../src/platform/access/index.ts';
import { demonstration, drain } from '../../src/platform/notify/index.ts';
import {
  beginDraftAs,
  messageGate,
  savePart,
  sendReferral,
  withdrawRequest,
} from '../../src/refer/referral/index.ts';
import type { FollowerKind } from '../../src/refer/referral/referral.ts';
import type { TestHouse } from '../database.ts';
import { rowsOf } from './drafts.ts';

/** A house with its database, to look things up that a browser would show. */
export type Home = { readonly database: TestHouse; readonly house: House };

/** A made-up case by the actions that browsers cause, with the clock at each moment of it. */
export async function actOut(home: Home, one: MadeUpCase): Promise<void> {
  const { house } = home;
  const key = draftKeyOf(house, one);
  const { route, services, facts, helpShown, checked } = one.answers;
  const known = { route, services, facts, helpShown, ...(checked ? { checked } : {}) };
  await beginDraftAs(house, key, { answers: known, now: one.begunAt });
  let version = 1;
  for (const part of SAVED.filter((some) => one.answers[some] !== undefined)) {
    await save(house, { key, part, version, one });
    version += 1;
  }
  const sent = await sendReferral(house, key, { version, now: one.sentAt });
  if (sent.kind !== 'sent') throw new Error(`not sent: ${sent.kind}`);
  await leave(house, one.sentAt);
  const acts = await actsOf(home, one, sent.reference);
  for (const { act, request } of acts) {
    await done(home, act, request);
    await leave(house, act.at);
  }
}

type Saving = {
  readonly key: { readonly id: string; readonly secret: string };
  readonly part: (typeof SAVED)[number];
  readonly version: number;
  readonly one: MadeUpCase;
};

async function save(house: House, { key, part, version, one }: Saving): Promise<void> {
  const value = one.answers[part];
  if (value === undefined) return;
  const saving = { part, value, version, now: one.changedAt } as Parameters<
    typeof savePart<(typeof SAVED)[number]>
  >[2];
  const saved = await savePart(house, key, saving);
  if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
}

async function leave(house: House, at: Instant): Promise<void> {
  const clock = { now: () => at };
  const { db } = house;
  const outbox = {
    db,
    transport: demonstration(db),
    gate: messageGate({ ...house, clock }),
    clock,
  };
  const machine: Viewer = { area: house.area, role: 'machine', parties: [] };
  await drain(outbox, machine, new AbortController().signal);
}

type Upon = { readonly id: string; readonly referral: string; readonly version: number };

/** What was done to each request of a case, as time went. */
async function actsOf({ database }: Home, one: MadeUpCase, reference: string) {
  const rows = await rowsOf<Upon & { readonly service: string }>(
    database,
    `select q.request_id as id, q.service_id as service, r.referral_id as referral
     from referral.request q join referral.referral r using (area_id, referral_id)
     where r.reference = '${reference}'`,
  );
  return one.requests
    .flatMap(({ service, acts }) => {
      const row = rows.find((each) => each.service === service.id);
      if (!row) throw new Error('no such request');
      return acts.map((act, n) => ({ act, request: { ...row, version: n + 1 } }));
    })
    .toSorted((a, b) => millisOf(a.act.at) - millisOf(b.act.at));
}

async function done(home: Home, act: Act, request: Upon): Promise<void> {
  const { house } = home;
  if (act.kind === 'answer') return await answer(home, act, request);
  if (act.kind === 'withdraw') {
    const { party, ...viewer } = await followerOf(home, act.of, request);
    const stopping = { requestId: request.id, why: act.why, at: act.at, visitId: VISIT };
    const stopped = await withdrawRequest(house, { ...viewer, parties: [party] }, stopping);
    if (stopped !== 'moved') throw new Error(`not stopped: ${stopped}`);
    return;
  }
  const came = await byStaff(home, act, request);
  if (!['given', 'asked', 'decided'].includes(came.kind)) throw new Error(came.kind);
}

type OfStaff = Exclude<Act, { kind: 'answer' | 'withdraw' }>;

async function byStaff(home: Home, act: OfStaff, { id, referral, version }: Upon) {
  const { house } = home;
  const { party, name, team } = act.kind === 'give' ? COORDINATOR : act.nurse;
  const viewer: Viewer = { area: house.area, role: 'triage', parties: [party, team] };
  const actor = { viewer, party, name, now: act.at, visit: VISIT };
  const deciding = { actor, requestId: id, version };
  if (act.kind === 'give') {
    return await giveRequest(house, deciding, { teamId: act.teamId, why: act.why });
  }
  if (act.kind === 'ask') {
    const { of, ...asking } = act.asked;
    const { party: ofParty } = await followerOf(home, of, { referral });
    return await askForInformation(house, deciding, { ...asking, ofParty, words: '' });
  }
  return act.kind === 'acceptance'
    ? await acceptRequest(house, deciding, act.acceptance)
    : await declineRequest(house, deciding, act.decline);
}

async function answer(
  home: Home,
  act: Extract<Act, { kind: 'answer' }>,
  request: Upon,
): Promise<void> {
  const { party, ...viewer } = await followerOf(home, act.of, request);
  const questions = await rowsOf<{ askId: string; n: number; code: string }>(
    home.database,
    `select ask_id as "askId", n, code from triage.question where request_id = '${request.id}'`,
  );
  const asked = questions.map((one) => ({ ...one, says: '', answer: null }));
  const kept = await answerWhatWasAsked(home.house, {
    viewer: { ...viewer, parties: [party] },
    askId: questions[0]?.askId ?? '',
    typed: typedTo({ questions: asked }, act),
    now: act.at,
    visit: VISIT,
  });
  if (kept.kind !== 'kept') throw new Error(`not answered: ${kept.kind}`);
}

async function followerOf(
  { database, house }: Home,
  kind: FollowerKind,
  { referral }: Pick<Upon, 'referral'>,
) {
  const [row] = await rowsOf<{ party: string }>(
    database,
    `select party_id as party from referral.follower
     where referral_id = '${referral}' and kind = '${kind}'`,
  );
  return { area: house.area, role: kind, party: row?.party ?? '' };
}
