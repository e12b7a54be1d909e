import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import { newId, type Tx } from '../db/index.ts';
import type { Channel, Leaving, MessageState, NewMessage, Recipient } from './message.ts';

/** A row of the outbox. */
export type Row = {
  area_id: string;
  reference: string;
  seq: number;
  record_id: string;
  to_party: string;
  to_role: Recipient;
  channel: Channel;
  address: string;
  template: string;
  template_version: number;
  subject: string;
  body: string;
  made_at: Instant;
  state: MessageState;
  because: string | null;
  attempts: number;
  settled_at: Instant | null;
};

type Tables = { 'notify.message': Row };
/** Adds messages, in their order, in one statement. */
export async function insertMessages(
  tx: Tx,
  area: string,
  messages: readonly NewMessage[],
): Promise<void> {
  const rows = messages.map((message) => ({
    reference: message.reference ?? newId('message'),
    record_id: message.record,
    to_party: message.to.party,
    to_role: message.to.role,
    channel: message.channel,
    address: message.address,
    template: message.written.template,
    template_version: message.written.version,
    subject: message.written.subject,
    body: message.written.body,
    made_at: message.madeAt,
  }));
  await sql`insert into notify.message (area_id, reference, record_id, to_party, to_role, channel,
      address, template, template_version, subject, body, made_at)
    select ${area}, reference, record_id, to_party, to_role, channel, address, template,
      template_version, subject, body, made_at
    from json_populate_recordset(null::notify.message, ${JSON.stringify(rows)})`.execute(tx);
}

/** A message as a list or its own page shows it: the address as it is, not yet masked. */
export type KeptMessage = Leaving & {
  readonly state: MessageState;
  readonly because: string | null;
  readonly attempts: number;
  readonly madeAt: Instant;
  readonly settledAt: Instant | null;
};

export type Wanted = {
  readonly limit: number;
  readonly states?: readonly MessageState[] | undefined;
};

/** The newest messages that the viewer may see. */
export async function newestMessages(
  tx: Tx,
  area: string,
  { limit, states }: Wanted,
): Promise<readonly KeptMessage[]> {
  let query = tx
    .withTables<Tables>()
    .selectFrom('notify.message')
    .selectAll()
    .where('area_id', '=', area);
  if (states) query = query.where('state', 'in', states);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map(keptFrom);
}

/** One message by its reference, or undefined when there is none that the viewer may see. */
export async function messageBy(
  tx: Tx,
  area: string,
  reference: string,
): Promise<KeptMessage | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('notify.message')
    .selectAll()
    .where('area_id', '=', area)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row && keptFrom(row);
}

function keptFrom(row: Row): KeptMessage {
  return {
    ...leavingFrom(row),
    state: row.state,
    because: row.because,
    attempts: row.attempts,
    madeAt: row.made_at,
    settledAt: row.settled_at,
  };
}

/** A row as the gate and a transport take it. */
export function leavingFrom(row: Row): Leaving {
  return {
    area: row.area_id,
    reference: row.reference,
    record: row.record_id,
    to: { party: row.to_party, role: row.to_role },
    channel: row.channel,
    address: row.address,
    written: {
      template: row.template,
      version: row.template_version,
      subject: row.subject,
      body: row.body,
    },
  };
}
