import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import { newId, type Tx } from '../db/index.ts';
import { leavingFrom, type Row } from './message.store.ts';
import type { Leaving } from './message.ts';
import type { Settled } from './next-try.rule.ts';

/** A message in our hands until the claim runs out. */
export type Claimed = {
  readonly message: Leaving;
  readonly claim: string;
  readonly tries: number;
  /** Whether an earlier claim may have sent it. */
  readonly mayHaveLeft: boolean;
};

/**
 * Claims the next message that is due, for so many seconds of the database's own time; undefined
 * when none is. A message waits while an earlier one about its record is on its way. From here on it
 * counts as perhaps sent, so commit this before sending.
 */
export async function claimNext(
  tx: Tx,
  area: string,
  seconds: number,
): Promise<Claimed | undefined> {
  const claim = newId('claim');
  const { rows } = await sql<Row & { may_have_left_before: boolean }>`
    with due as (
      select m.reference, m.may_have_left from notify.message m
      where m.area_id = ${area} and m.state in ('waiting', 'claimed')
        and m.next_at <= clock_timestamp()
        and not exists (select 1 from notify.message earlier
          where earlier.area_id = ${area} and earlier.record_id = m.record_id
            and earlier.seq < m.seq and earlier.state in ('waiting', 'claimed'))
      order by m.seq limit 1
      for update of m skip locked)
    update notify.message m set state = 'claimed', claim_id = ${claim},
      attempts = m.attempts + 1, may_have_left = true,
      next_at = clock_timestamp() + make_interval(secs => ${seconds})
    from due where m.area_id = ${area} and m.reference = due.reference
    returning m.*, due.may_have_left as may_have_left_before`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { attempts: tries, may_have_left_before: mayHaveLeft } = row;
  return { message: leavingFrom(row), claim, tries, mayHaveLeft };
}

export type Settling = {
  readonly claimed: Claimed;
  readonly as: Settled;
  readonly transport: string;
  /** What the service believes the time to be. */
  readonly at: Instant;
};

/** Writes what came of a claim. Does nothing when the claim has run out and another was made. */
export async function settleClaim(tx: Tx, { claimed, as, transport, at }: Settling): Promise<void> {
  const { area, reference } = claimed.message;
  const again = as.state === 'waiting' ? as : undefined;
  const hasLeft = as.state === 'sent' || as.state === 'unknown';
  await sql`update notify.message set state = ${as.state}, claim_id = null,
      because = ${'because' in as ? as.because : null},
      may_have_left = ${again?.mayHaveLeft ?? hasLeft},
      next_at = clock_timestamp() + make_interval(secs => ${again?.waitSeconds ?? 0}),
      transport = ${transport},
      provider_id = ${as.state === 'sent' ? as.providerId : null},
      settled_at = ${again ? null : at}
    where area_id = ${area} and reference = ${reference} and claim_id = ${claimed.claim}`.execute(
    tx,
  );
}
