import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { audit } from '../../platform/audit/index.ts';
import { sendBack } from '../../refer/referral/index.ts';
import type { RequestState } from '../../refer/referral/referral.ts';
import { askBy, insertAnswers } from './ask.store.ts';
import type { Doors } from './doors.ts';
import { answersGiven, type TypedAnswer } from './may-answer.rule.ts';
import type { Ask } from './triage.ts';

/** Somebody who follows a request answers what was asked of them. */
export type Answering = {
  readonly viewer: Viewer;
  readonly askId: string;
  readonly typed: readonly TypedAnswer[];
  readonly now: Instant;
  /** The name of their visit, for the audit. */
  readonly visit: string;
};

export type AnswerKept =
  | { readonly kind: 'kept' }
  | { readonly kind: 'nothing-answered'; readonly ask: Ask }
  /** It was answered before, in other words; nothing was written. */
  | { readonly kind: 'answered-already'; readonly ask: Ask }
  /** It was decided or stopped meanwhile; nothing was written. */
  | { readonly kind: 'too-late'; readonly ask: Ask; readonly state: RequestState }
  /** There is none, or not of this viewer. */
  | { readonly kind: 'gone' };

/**
 * Keeps what was answered, and sends the request back to its team. The same answers sent twice are
 * kept once. An answer after the day is as good as one before it, until the request is decided.
 */
export async function answerWhatWasAsked(
  { db }: Pick<Doors, 'db'>,
  { viewer, askId, typed, now: at, visit }: Answering,
): Promise<AnswerKept> {
  const { area, role } = viewer;
  return await db.as(viewer, async (tx): Promise<AnswerKept> => {
    const ask = await askBy(tx, area, askId);
    if (!ask || ask.ofKind !== role) return { kind: 'gone' };
    const answers = answersGiven(typed);
    if (ask.answeredAt !== null) return answeredBefore(ask, answers);
    if (answers.length === 0) return { kind: 'nothing-answered', ask };
    const { requestId } = ask;
    const sent = await sendBack(tx, viewer, { requestId, at });
    if (sent.kind === 'gone') return sent;
    if (sent.kind === 'not-awaited') {
      // Of two at the same moment, the second finds here what the first has kept.
      const now = await askBy(tx, area, askId);
      if (now && now.answeredAt !== null) return answeredBefore(now, answers);
      return { kind: 'too-late', ask, state: sent.state };
    }
    await insertAnswers(tx, area, { ask, saidBy: ask.ofKind, at, answers });
    await audit(tx, auditedOfAnswer(ask, visit));
    return { kind: 'kept' };
  });
}

/** What the audit keeps of an answer. */
export function auditedOfAnswer({ requestId, id }: Pick<Ask, 'requestId' | 'id'>, visit: string) {
  return { act: 'answer-ask', ids: [requestId, id], requestId: visit };
}

function answeredBefore(ask: Ask, answers: readonly TypedAnswer[]): AnswerKept {
  const before = ask.questions.flatMap(({ n, answer }) => (answer ? [{ n, words: answer }] : []));
  const isSame = JSON.stringify(before) === JSON.stringify(answers);
  return isSame ? { kind: 'kept' } : { kind: 'answered-already', ask };
}
