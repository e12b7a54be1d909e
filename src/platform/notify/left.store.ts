import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';
import type { GateAnswer, Leaving } from './message.ts';

/** A message of the demonstration, with what the gate said of it and when it left. */
export type LeftAlready = {
  readonly message: Leaving;
  readonly gate: GateAnswer;
  readonly at: Instant;
};

/** Settles messages that wait and that nobody has claimed; the references of those it settled. */
export async function settleMany(
  tx: Tx,
  area: string,
  left: readonly LeftAlready[],
): Promise<readonly string[]> {
  const rows = left.map(({ message, gate, at }) => ({
    reference: message.reference,
    state: gate.kind === 'send' ? 'sent' : 'blocked',
    because: gate.kind === 'send' ? null : gate.because,
    provider_id: gate.kind === 'send' ? message.reference : null,
    settled_at: at,
  }));
  const { rows: settled } = await sql<{ reference: string }>`
    update notify.message m set state = l.state, because = l.because, attempts = 1,
      may_have_left = (l.state = 'sent'), transport = 'demonstration',
      provider_id = l.provider_id, settled_at = l.settled_at, next_at = clock_timestamp()
    from json_populate_recordset(null::notify.message, ${JSON.stringify(rows)}) l
    where m.area_id = ${area} and m.reference = l.reference
      and m.state = 'waiting' and m.attempts = 0
    returning m.reference`.execute(tx);
  return settled.map(({ reference }) => reference);
}
