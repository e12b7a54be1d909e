import { addDays, dayOf } from '../../kernel/day.ts';
import { audit } from '../../platform/audit/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { enqueue } from '../../platform/notify/index.ts';
import {
  type Move,
  moveRequest,
  readRequest,
  type WholeRequest,
} from '../../refer/referral/index.ts';
import { TRACK } from '../../refer/referral/paths.ts';
import { asksOn, insertAsk } from './ask.store.ts';
import { endClaim } from './claim.store.ts';
import type { Doors } from './doors.ts';
import { howItStands } from './how-it-stands.rule.ts';
import { informationAsked } from './information-asked.message.ts';
import { isSameAsking } from './is-same-asking.rule.ts';
import { type AskFault, faultsOfAsking } from './may-ask.rule.ts';
import {
  type Deciding,
  type Faulty,
  type NotDecided,
  stillOpen,
  whyNot,
} from './still-open.reader.ts';
import { messagesIn, type Telling, tellEach } from './tell-followers.action.ts';
import type { Ask, Asking, Question } from './triage.ts';
import { type Askable, whatCouldBeAsked } from './what-could-be-asked.rule.ts';
import { wordsOfAsking } from './what-family-reads.rule.ts';
import { whoIsTold } from './who-is-told.rule.ts';

/** What an asking would record, and what everyone would get. */
export type AskToCheck = {
  readonly kind: 'to-check';
  readonly whole: WholeRequest;
  readonly made: Ask;
  readonly tellings: readonly Telling[];
};

export type Asked = { readonly kind: 'asked'; readonly ask: Ask };

/** What an asking would record, and what everyone would get. Nothing is asked. */
export async function previewAsking(
  doors: Doors,
  deciding: Deciding,
  asking: Asking,
): Promise<AskToCheck | Faulty<AskFault> | NotDecided> {
  const { viewer, visit } = deciding.actor;
  return await doors.db.as(viewer, async (tx) => {
    const judged = await judge(tx, { doors, deciding, asking });
    if (judged.kind !== 'to-check') return judged;
    const ids = [deciding.requestId, judged.whole.referral.id];
    await audit(tx, { act: 'read-request', ids, requestId: visit });
    return judged;
  });
}

/**
 * Asks somebody who follows a request for more, before it is decided: it waits in another list, the
 * clock keeps running, and a message leaves. The same form sent twice asks once.
 */
export async function askForInformation(
  doors: Doors,
  deciding: Deciding,
  asking: Asking,
): Promise<Asked | Faulty<AskFault> | NotDecided> {
  const { viewer } = deciding.actor;
  return await doors.db.as(viewer, async (tx) => {
    const judging = { doors, deciding, asking };
    const judged = await judge(tx, judging);
    if (judged.kind === 'faulty') return judged;
    if (judged.kind !== 'to-check') return await sameOr(tx, judged, judging);
    const { made: ask } = judged;
    const moved = await moveRequest(tx, viewer, moveOf(ask));
    if (moved.kind !== 'moved') {
      return await sameOr(tx, await whyNot(tx, deciding, moved), judging);
    }
    await keep(tx, deciding, judged);
    return { kind: 'asked', ask };
  });
}

/** The move of a request that an ask is. */
export function moveOf(ask: Ask): Move {
  return {
    requestId: ask.requestId,
    version: ask.onVersion,
    to: 'information-asked',
    at: ask.askedAt,
    answerBy: ask.byDay,
    data: { ask: ask.id },
  };
}

type Judging = {
  readonly doors: Doors;
  readonly deciding: Deciding;
  readonly asking: Asking;
};

async function judge(
  tx: Tx,
  { doors, deciding, asking }: Judging,
): Promise<AskToCheck | Faulty<AskFault> | NotDecided> {
  const open = await stillOpen(tx, deciding, 'information-asked');
  if (open.kind !== 'open') return open;
  return judgeAsking({ doors, deciding, asking }, open.whole);
}

/** Judges an asking against all that is known of the request: what would come of it, or its faults. */
export function judgeAsking(
  { doors, deciding, asking }: Judging,
  whole: WholeRequest,
): AskToCheck | Faulty<AskFault> {
  const today = dayOf(deciding.actor.now);
  const askables = askableOn(doors, whole, deciding);
  const faults = faultsOfAsking(asking, {
    today,
    latest: addDays(today, LONGEST_DAYS),
    codes: askables.map(({ code }) => code),
    followers: whoCanAnswer(whole).map(({ party }) => party),
  });
  if (faults.length > 0) return { kind: 'faulty', faults };
  const made = askOf({ doors, deciding, asking, whole, askables });
  return { kind: 'to-check', whole, made, tellings: tellingsOf(doors, whole, made) };
}

// What nobody answered in three months is better asked again.
const LONGEST_DAYS = 92;

/** What is missing of a request, or not yet known: what is offered to be asked. */
export function askableOn(
  { book }: Pick<Doors, 'book'>,
  { request, referral, facts, answers }: WholeRequest,
  { actor }: Pick<Deciding, 'actor'>,
): readonly Askable[] {
  const { serviceId } = request;
  const judged = { serviceId, sentAt: referral.sentAt, now: actor.now, facts };
  return whatCouldBeAsked({
    service: book.now().services.find(({ id }) => id === serviceId),
    fit: howItStands(book.check(), judged).fit,
    day: dayOf(referral.sentAt),
    answered: answers.map(({ item }) => item),
  });
}

/** Who follows a request, and so can answer on their own page. */
export function whoCanAnswer({ people }: Pick<WholeRequest, 'people'>) {
  return whoIsTold(people).flatMap((told, n) => {
    if (told.how !== 'message' && told.how !== 'no-safe-way') return [];
    const party = people.persons[n]?.party ?? null;
    const { kind, name } = told;
    if (party === null || kind === 'trusted-adult' || kind === 'must-not-know') return [];
    return [{ party, kind, name }];
  });
}

type Making = Judging & { readonly whole: WholeRequest; readonly askables: readonly Askable[] };

function askOf({ doors, deciding, asking, whole, askables }: Making): Ask {
  const { actor, requestId, version } = deciding;
  const service = doors.book.now().services.find(({ id }) => id === whole.request.serviceId);
  const asked = whoCanAnswer(whole).find(({ party }) => party === asking.ofParty);
  return {
    id: newId('ask'),
    requestId,
    onVersion: version,
    askedBy: actor.party,
    askedByName: actor.name,
    askedAt: actor.now,
    ofParty: asking.ofParty,
    ofKind: asked?.kind ?? 'parent-or-carer',
    byDay: asking.byDay ?? dayOf(actor.now),
    words: asking.words.trim() || wordsOfAsking(service?.name ?? 'team'),
    questions: questionsOf(asking, askables, asked?.kind === 'young-person'),
    answeredAt: null,
  };
}

function questionsOf(
  { codes, own }: Asking,
  askables: readonly Askable[],
  isYou: boolean,
): readonly Question[] {
  const picked = askables
    .filter(({ code }) => codes.includes(code))
    .map(({ code, asks, asksYou }) => ({ code, says: isYou ? asksYou : asks }));
  const theirs = own.trim() === '' ? [] : [{ code: 'own', says: own.trim() }];
  return [...picked, ...theirs].map((question, n) => ({ n: n + 1, ...question, answer: null }));
}

function tellingsOf(doors: Doors, whole: WholeRequest, ask: Ask): readonly Telling[] {
  return tellEach({
    doors,
    whole,
    at: ask.askedAt,
    only: ask.ofParty,
    write: ({ channel, othersMaySee }) =>
      informationAsked({
        channel,
        othersMaySee,
        reference: whole.referral.reference,
        trackAt: `${doors.settings.publicUrl}${TRACK}`,
        words: ask.words,
        questions: ask.questions.map(({ says }) => says),
        byDay: ask.byDay,
      }),
  });
}

// The same person's same form, sent twice, asks once; judged again as the request stood before.
async function sameOr(
  tx: Tx,
  not: NotDecided,
  { doors, deciding, asking }: Judging,
): Promise<Asked | NotDecided> {
  if (not.kind === 'gone') return not;
  const { actor, requestId } = deciding;
  const asks = await asksOn(tx, actor.viewer.area, [requestId]);
  const before = asks.find(
    ({ onVersion, askedBy }) => onVersion === deciding.version && askedBy === actor.party,
  );
  if (!before) return not;
  const whole = await readRequest(tx, actor.viewer, requestId);
  if (!whole) return { kind: 'gone' };
  const askables = askableOn(doors, whole, deciding);
  const again = askOf({ doors, deciding, asking, whole, askables });
  return isSameAsking(before, again) ? { kind: 'asked', ask: before } : not;
}

async function keep(
  tx: Tx,
  { actor, requestId }: Deciding,
  { whole, made, tellings }: AskToCheck,
): Promise<void> {
  const { viewer, now: at, visit } = actor;
  const { area } = viewer;
  await insertAsk(tx, area, made);
  await enqueue(tx, viewer, messagesIn(tellings, { requestId, at }));
  await endClaim(tx, { area, requestId, at });
  await audit(tx, auditedOfAsking(whole, made, visit));
}

/** What the audit keeps of one. */
export function auditedOfAsking({ referral }: WholeRequest, made: Ask, visit: string) {
  const ids = [made.requestId, referral.id, made.id];
  return { act: 'ask-for-information', ids, requestId: visit };
}
