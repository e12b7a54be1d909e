import { sql } from 'kysely';
import type { Role } from '../access/viewer.ts';
import type { Tx } from '../db/database.ts';

/** Whose session it is, with the teams of that moment. */
export type SessionHolder = {
  readonly party_id: string;
  readonly role: Role;
  readonly kind: 'staff' | 'follower';
  readonly name: string;
  readonly title: string;
  readonly teams: readonly string[];
};

export type NewSession = {
  readonly area: string;
  readonly keyHash: string;
  readonly kind: 'staff' | 'follower';
  readonly party: string;
  readonly role: Role;
  readonly name: string;
  readonly title: string;
  /** Ends after so long, and sooner when nothing is done for `idleSeconds`. */
  readonly hours: number;
  readonly idleSeconds: number;
};

/** Starts a session; its times are the database's own, whatever day the service believes it is. */
export async function startSession(tx: Tx, session: NewSession): Promise<void> {
  await sql`insert into identity.session
      (area_id, key_hash, kind, party_id, role, name, title, until_at, idle_seconds)
    values (${session.area}, ${session.keyHash}, ${session.kind}, ${session.party},
      ${session.role}, ${session.name}, ${session.title},
      clock_timestamp() + make_interval(hours => ${session.hours}), ${session.idleSeconds})`.execute(
    tx,
  );
}

/** Who holds the session of this key, or undefined when it is none, ended or stale. */
export async function whoIs(tx: Tx, keyHash: string): Promise<SessionHolder | undefined> {
  const { rows } = await sql<SessionHolder>`select * from identity.who_is(${keyHash})`.execute(tx);
  return rows[0];
}

/** Ends a session at once. */
export async function endSession(tx: Tx, area: string, keyHash: string): Promise<void> {
  await sql`update identity.session set ended_at = clock_timestamp()
    where area_id = ${area} and key_hash = ${keyHash} and ended_at is null`.execute(tx);
}
