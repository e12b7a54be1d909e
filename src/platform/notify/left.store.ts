import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';
import type { GateAnswer, Leaving } from './message.ts';

/** A message of the demonstration that has left, or that the gate held as it was to leave. */
export type LeftAlready = {
  readonly message: Leaving;
  readonly gate: GateAnswer;
  /** When it was made, and left. */
  readonly at: Instant;
};

/** Writes messages as the demonstration's provider leaves them, in their order. */
export async function insertLeft(
  tx: Tx,
  area: string,
  left: readonly LeftAlready[],
): Promise<void> {
  if (left.length === 0) return;
  await sql`insert into notify.message (area_id, reference, record_id, to_party, to_role, channel,
      address, template, template_version, subject, body, made_at, state, because, attempts,
      may_have_left, transport, provider_id, settled_at)
    select ${area}, reference, record_id, to_party, to_role, channel, address, template,
      template_version, subject, body, made_at, state, because, 1, state = 'sent',
      'demonstration', provider_id, made_at
    from json_populate_recordset(null::notify.message,
      ${JSON.stringify(left.map(rowOf))})`.execute(tx);
}

function rowOf({ message, gate, at }: LeftAlready) {
  const { reference, record, to, channel, address, written } = message;
  return {
    reference,
    record_id: record,
    to_party: to.party,
    to_role: to.role,
    channel,
    address,
    template: written.template,
    template_version: written.version,
    subject: written.subject,
    body: written.body,
    made_at: at,
    ...(gate.kind === 'send'
      ? { state: 'sent', provider_id: reference }
      : { state: 'blocked', because: gate.because }),
  };
}
