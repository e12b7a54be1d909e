import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Leaving } from './message.ts';

/** Keeps what would have been sent; a reference is kept once, however often it comes. */
export async function keepDelivery(tx: Tx, message: Leaving): Promise<void> {
  await keepDeliveries(tx, message.area, [message]);
}

/** The same for many, in one statement. */
export async function keepDeliveries(
  tx: Tx,
  area: string,
  messages: readonly Leaving[],
): Promise<void> {
  const rows = messages.map(({ reference, channel, address, written }) => ({
    reference,
    channel,
    address,
    subject: written.subject,
    body: written.body,
  }));
  await sql`insert into notify.demonstration_delivery
      (area_id, reference, channel, address, subject, body)
    select ${area}, reference, channel, address, subject, body
    from json_populate_recordset(null::notify.demonstration_delivery, ${JSON.stringify(rows)})
    on conflict (area_id, reference) do nothing`.execute(tx);
}

/** Whether a reference was kept. */
export async function isDelivered(tx: Tx, { area, reference }: Leaving): Promise<boolean> {
  const { rows } = await sql`select 1 from notify.demonstration_delivery
    where area_id = ${area} and reference = ${reference}`.execute(tx);
  return rows.length > 0;
}
