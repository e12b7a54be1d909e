import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** How often something may be tried, in how long. */
export type Limit = { readonly name: string; readonly most: number; readonly seconds: number };

/**
 * Counts one try and says whether it is still within the limit. Kept in the database, so
 * that every copy of the service counts the same; true time, whatever day the service believes.
 */
export async function mayTry(
  tx: Tx,
  limit: Limit,
  { area, keyHash }: { readonly area: string; readonly keyHash: string },
): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    insert into identity.attempt as a (area_id, limited, key_hash, since, tries)
    values (${area}, ${limit.name}, ${keyHash}, clock_timestamp(), 1)
    on conflict (area_id, limited, key_hash) do update set
      tries = case when a.since < clock_timestamp() - make_interval(secs => ${limit.seconds})
        then 1 else a.tries + 1 end,
      since = case when a.since < clock_timestamp() - make_interval(secs => ${limit.seconds})
        then clock_timestamp() else a.since end
    returning a.tries`.execute(tx);
  return (rows[0]?.tries ?? 1) <= limit.most;
}

/** Forgets the tries: the right answer was given. */
export async function forgetTries(
  tx: Tx,
  limit: Limit,
  { area, keyHash }: { readonly area: string; readonly keyHash: string },
): Promise<void> {
  await sql`delete from identity.attempt
    where area_id = ${area} and limited = ${limit.name} and key_hash = ${keyHash}`.execute(tx);
}

/** Takes one try back: it was right. Those before it stay counted. */
export async function takeBackTry(
  tx: Tx,
  limit: Limit,
  { area, keyHash }: { readonly area: string; readonly keyHash: string },
): Promise<void> {
  await sql`update identity.attempt set tries = tries - 1
    where area_id = ${area} and limited = ${limit.name} and key_hash = ${keyHash}
      and tries > 0`.execute(tx);
}
