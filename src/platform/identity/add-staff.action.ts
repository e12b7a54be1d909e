import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI } from 'otplib';
import type { Role, Viewer } from '../access/viewer.ts';
import { hashPassword } from './password.ts';
import { type Doors, signInKeyOf, totpPlace } from './sign-in.action.ts';
import { insertStaff } from './staff.store.ts';

export type StaffToAdd = {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly memberships: readonly { readonly team: string; readonly role: Role }[];
};

export type Added =
  /** Shown once, to whoever ran the command; only hashes and sealed text are kept. */
  | {
      readonly kind: 'added';
      readonly party: string;
      readonly password: string;
      readonly totpUri: string;
    }
  | { readonly kind: 'known-already' };

/** Adds a member of staff with a password and a one-time secret made here. */
export async function addStaff(
  { db, keys }: Doors,
  operator: Viewer,
  staff: StaffToAdd,
): Promise<Added> {
  const { area } = operator;
  const party = `staff-${randomBytes(9).toString('base64url')}`;
  const password = randomBytes(12).toString('base64url');
  const secret = generateSecret();
  const passwordHash = await hashPassword(password);
  const made = await db.as(operator, (tx) =>
    insertStaff(tx, {
      area,
      party,
      signInKey: signInKeyOf(keys, staff.email),
      email: staff.email.trim(),
      name: staff.name,
      title: staff.title,
      passwordHash,
      totpSecret: keys.seal(totpPlace(area, party), secret),
      memberships: staff.memberships,
    }),
  );
  if (!made) return { kind: 'known-already' };
  const totpUri = generateURI({ issuer: 'Oast', label: staff.email.trim(), secret });
  return { kind: 'added', party, password, totpUri };
}
