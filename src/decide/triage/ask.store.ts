import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { FollowerKind } from '../../refer/referral/referral.ts';
import type { Ask } from './triage.ts';

/** An instant as JSON holds it. */
export const ISO = sql`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** One ask `a` with its questions and answers, as JSON in the shape of `Ask`. */
export const ASK = sql`json_build_object('id', a.ask_id, 'requestId', a.request_id,
  'onVersion', a.on_version, 'askedBy', a.asked_by, 'askedByName', a.asked_by_name,
  'askedAt', to_char(a.asked_at at time zone 'UTC', ${ISO}), 'ofParty', a.of_party,
  'ofKind', a.of_kind, 'byDay', a.by_day, 'words', a.words,
  'questions', (select json_agg(json_build_object('n', q.n, 'code', q.code, 'says', q.says,
      'answer', w.words) order by q.n)
    from triage.question q
    left join triage.answer w on w.area_id = q.area_id and w.ask_id = q.ask_id and w.n = q.n
    where q.area_id = a.area_id and q.ask_id = a.ask_id),
  'answeredAt', (select to_char(max(w.answered_at) at time zone 'UTC', ${ISO})
    from triage.answer w where w.area_id = a.area_id and w.ask_id = a.ask_id))`;

/** Keeps what was asked, and of whom. */
export async function insertAsk(tx: Tx, area: string, ask: Ask): Promise<void> {
  await insertAsks(tx, area, [ask]);
}

/** The same of many, in one statement a table. */
export async function insertAsks(tx: Tx, area: string, asks: readonly Ask[]): Promise<void> {
  const rows = asks.map((ask) => ({
    ...{ ask_id: ask.id, request_id: ask.requestId, on_version: ask.onVersion },
    ...{ asked_by: ask.askedBy, asked_by_name: ask.askedByName, asked_at: ask.askedAt },
    ...{ of_party: ask.ofParty, of_kind: ask.ofKind, by_day: ask.byDay, words: ask.words },
  }));
  await sql`insert into triage.ask (area_id, ask_id, request_id, on_version, asked_by,
      asked_by_name, asked_at, of_party, of_kind, by_day, words)
    select ${area}, ask_id, request_id, on_version, asked_by, asked_by_name, asked_at, of_party,
      of_kind, by_day, words
    from json_populate_recordset(null::triage.ask, ${JSON.stringify(rows)})`.execute(tx);
  const questions = asks.flatMap(({ id, requestId, ofParty, questions: some }) =>
    some.map(({ n, code, says }) => ({
      ...{ ask_id: id, n, request_id: requestId, of_party: ofParty, code, says },
    })),
  );
  await sql`insert into triage.question (area_id, ask_id, n, request_id, of_party, code, says)
    select ${area}, ask_id, n, request_id, of_party, code, says
    from json_populate_recordset(null::triage.question, ${JSON.stringify(questions)})`.execute(tx);
}

/** What was asked on a request, oldest first, as far as the viewer may see it. */
export async function asksOn(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly Ask[]> {
  const { rows } = await sql<{ ask: Ask }>`select ${ASK} as ask from triage.ask a
    where a.area_id = ${area} and a.request_id = any(${[...requests]})
    order by a.asked_at, a.ask_id`.execute(tx);
  return rows.map(({ ask }) => ask);
}

/** One ask by its id, when it is the viewer's to see. */
export async function askBy(tx: Tx, area: string, id: string): Promise<Ask | undefined> {
  const { rows } = await sql<{ ask: Ask }>`select ${ASK} as ask from triage.ask a
    where a.area_id = ${area} and a.ask_id = ${id}`.execute(tx);
  return rows[0]?.ask;
}

/** What somebody answered to one ask. */
export type Answered = {
  readonly ask: Ask;
  readonly saidBy: FollowerKind;
  readonly at: Instant;
  readonly answers: readonly { readonly n: number; readonly words: string }[];
};

/** Keeps the answers, each a row with its class and who said it. */
export async function insertAnswers(tx: Tx, area: string, answered: Answered): Promise<void> {
  await insertAllAnswers(tx, area, [answered]);
}

/** The same of many, in one statement. */
export async function insertAllAnswers(
  tx: Tx,
  area: string,
  all: readonly Answered[],
): Promise<void> {
  const rows = all.flatMap(({ ask, saidBy, at, answers }) =>
    answers.map(({ n, words }) => ({
      ...{ ask_id: ask.id, n, request_id: ask.requestId, of_party: ask.ofParty },
      class: saidBy === 'young-person' ? 'young-person-own' : 'clinical',
      ...{ said_by: saidBy, words, answered_at: at },
    })),
  );
  await sql`insert into triage.answer
      (area_id, ask_id, n, request_id, of_party, class, said_by, words, answered_at)
    select ${area}, ask_id, n, request_id, of_party, class, said_by, words, answered_at
    from json_populate_recordset(null::triage.answer, ${JSON.stringify(rows)})`.execute(tx);
}
