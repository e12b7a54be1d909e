import { verify } from 'otplib';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { forgetTries, type Limit, mayTry } from './attempt.store.ts';
import { type Keys, newSecret } from './keys.ts';
import { isPassword } from './password.ts';
import { startSession } from './session.store.ts';
import { rolesOf, type StaffRow, staffBySignInKey, useStep } from './staff.store.ts';

export type Typed = { readonly email: string; readonly password: string; readonly code: string };

export type SignedIn =
  | { readonly kind: 'in'; readonly key: string }
  /** One answer for a wrong email, password or code: it never says which. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many' };

const BY_EMAIL: Limit = { name: 'sign-in', most: 10, seconds: 900 };
const STAFF_HOURS = 12;
const STAFF_IDLE_SECONDS = 3_600;

/** The order in which a role is taken when someone holds several. */
const FIRST: readonly Role[] = ['triage', 'safeguarding-lead', 'team-administrator', 'operator'];

export type Doors = { readonly db: Database; readonly keys: Keys };

/** Signs a member of staff in by email, password and one-time code. */
export async function signIn({ db, keys }: Doors, area: string, typed: Typed): Promise<SignedIn> {
  const signInKey = signInKeyOf(keys, typed.email);
  const asNobody: Viewer = { area, role: 'public', parties: [signInKey] };
  const attempt = { area, keyHash: keys.hash('attempt', signInKey) };
  const found = await db.as(asNobody, async (tx) => ({
    mayTry: await mayTry(tx, BY_EMAIL, attempt),
    staff: await staffBySignInKey(tx, area, signInKey),
  }));
  if (!found.mayTry) return { kind: 'too-many' };
  const passed = await isPassword(found.staff?.password_hash ?? null, typed.password);
  const step = await stepOf(keys, { area, staff: found.staff, code: typed.code });
  if (!passed || !found.staff || step === undefined) return { kind: 'wrong' };
  const { party_id: party } = found.staff;
  const staff = found.staff;
  return await db.as({ ...asNobody, parties: [signInKey, party] }, async (tx) => {
    if (!(await useStep(tx, { area, party, step }))) return { kind: 'wrong' };
    await forgetTries(tx, BY_EMAIL, attempt);
    const roles = await rolesOf(tx, area, party);
    const role = FIRST.find((one) => roles.includes(one));
    if (!role) return { kind: 'wrong' };
    const key = newSecret();
    await startSession(tx, staffSession({ area, staff, role, keyHash: keys.hash('session', key) }));
    return { kind: 'in', key };
  });
}

/** The keyed hash by which a member of staff's row is found. */
export function signInKeyOf(keys: Keys, email: string): string {
  return keys.hash('sign-in', email.trim().toLowerCase());
}

/** Where a member of staff's one-time secret is sealed to. */
export function totpPlace(area: string, party: string): string {
  return `identity.staff.totp_secret:${area}:${party}`;
}

type StaffSession = {
  readonly area: string;
  readonly staff: Pick<StaffRow, 'party_id' | 'name' | 'title'>;
  readonly role: Role;
  readonly keyHash: string;
};

/** A staff session: half a day, ended by an hour of nothing. */
export function staffSession({ area, staff, role, keyHash }: StaffSession) {
  return {
    area,
    keyHash,
    kind: 'staff',
    party: staff.party_id,
    role,
    name: staff.name,
    title: staff.title,
    hours: STAFF_HOURS,
    idleSeconds: STAFF_IDLE_SECONDS,
  } as const;
}

type CodeCheck = {
  readonly area: string;
  readonly staff: StaffRow | undefined;
  readonly code: string;
};

// One-time codes keep true time (COMMANDS.md, OAST_NOW), so this uses the library's own clock.
async function stepOf(keys: Keys, { area, staff, code }: CodeCheck): Promise<number | undefined> {
  if (!staff?.totp_secret) return undefined;
  const secret = keys.open(totpPlace(area, staff.party_id), staff.totp_secret);
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = await verify({ secret, token, epochTolerance: 30 });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
