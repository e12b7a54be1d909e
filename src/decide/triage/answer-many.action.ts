import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { auditEach } from '../../platform/audit/index.ts';
import { sendAllBack } from '../../refer/referral/index.ts';
import { auditedOfAnswer } from './answer-what-was-asked.action.ts';
import { insertAllAnswers } from './ask.store.ts';
import type { Doors } from './doors.ts';
import { answersGiven, type TypedAnswer } from './may-answer.rule.ts';
import type { Ask } from './triage.ts';

/** One of many answers, to an ask that the caller knows and nobody has answered. */
export type OneAnswered = {
  readonly ask: Ask;
  readonly typed: readonly TypedAnswer[];
  readonly at: Instant;
  /** The name of the visit, for the audit. */
  readonly visit: string;
};

/**
 * Keeps many answers, each by the follower who was asked, all of whom are the viewer's parties and
 * of the viewer's role: all, or none. What each would have left from their own page. For made-up requests.
 */
export async function answerMany(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  all: readonly OneAnswered[],
): Promise<void> {
  if (all.length === 0) return;
  await db.as(viewer, async (tx) => {
    await sendAllBack(
      tx,
      viewer,
      all.map(({ ask, at }) => ({ requestId: ask.requestId, at, party: ask.ofParty })),
    );
    const answered = all.map(({ ask, typed, at }) => ({
      ask,
      saidBy: ask.ofKind,
      at,
      answers: answersGiven(typed),
    }));
    await insertAllAnswers(tx, viewer.area, answered);
    await auditEach(
      tx,
      all.map(({ ask, visit }) => ({ ...auditedOfAnswer(ask, visit), party: ask.ofParty })),
    );
  });
}
