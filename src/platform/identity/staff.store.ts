import type { Instant } from '../../kernel/day.ts';
import type { Role } from '../access/viewer.ts';
import type { Tx } from '../db/database.ts';

type Tables = {
  'identity.staff': {
    area_id: string;
    party_id: string;
    sign_in_key: string;
    email: string;
    name: string;
    title: string;
    password_hash: string | null;
    totp_secret: string | null;
    totp_last_step: number | null;
    ended_at: Instant | null;
  };
  'identity.membership': {
    area_id: string;
    party_id: string;
    team_id: string;
    role: Role;
    until_at: Instant | null;
  };
};

export type StaffRow = {
  readonly party_id: string;
  readonly name: string;
  readonly title: string;
  readonly password_hash: string | null;
  readonly totp_secret: string | null;
  readonly totp_last_step: number | null;
};

/** The member of staff whose keyed email this is; the policies show no other. */
export async function staffBySignInKey(
  tx: Tx,
  area: string,
  signInKey: string,
): Promise<StaffRow | undefined> {
  return await tx
    .withTables<Tables>()
    .selectFrom('identity.staff')
    .select(['party_id', 'name', 'title', 'password_hash', 'totp_secret', 'totp_last_step'])
    .where('area_id', '=', area)
    .where('sign_in_key', '=', signInKey)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** The roles that someone holds now, in any team. */
export async function rolesOf(tx: Tx, area: string, party: string): Promise<readonly Role[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('identity.membership')
    .select('role')
    .distinct()
    .where('area_id', '=', area)
    .where('party_id', '=', party)
    .where('until_at', 'is', null)
    .execute();
  return rows.map((row) => row.role);
}

/**
 * Uses up a one-time code's step; false when that step, or a later one, was used already, so that
 * a code that was watched or sent twice opens one session only.
 */
export async function useStep(
  tx: Tx,
  { area, party, step }: { readonly area: string; readonly party: string; readonly step: number },
): Promise<boolean> {
  const done = await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ totp_last_step: step })
    .where('area_id', '=', area)
    .where('party_id', '=', party)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type NewStaff = {
  readonly area: string;
  readonly party: string;
  readonly signInKey: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly memberships: readonly { readonly team: string; readonly role: Role }[];
};

/** Writes a member of staff and their memberships; false when the email is known already. */
export async function insertStaff(tx: Tx, staff: NewStaff): Promise<boolean> {
  const made = await tx
    .withTables<Tables>()
    .insertInto('identity.staff')
    .values({
      area_id: staff.area,
      party_id: staff.party,
      sign_in_key: staff.signInKey,
      email: staff.email,
      name: staff.name,
      title: staff.title,
      password_hash: staff.passwordHash,
      totp_secret: staff.totpSecret,
      totp_last_step: null,
      ended_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .withTables<Tables>()
    .insertInto('identity.membership')
    .values(
      staff.memberships.map(({ team, role }) => ({
        area_id: staff.area,
        party_id: staff.party,
        team_id: team,
        role,
        until_at: null,
      })),
    )
    .execute();
  return true;
}
