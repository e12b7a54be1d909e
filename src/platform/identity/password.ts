import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, 2 passes (OWASP's floor): about 10 ms, off the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Something to check against when nobody has that email, so that both answers take as long.
const nobody = hash(randomBytes(24).toString('base64url'), COST);

/** Hashes a password for keeping. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password, COST);
}

/** True when the password is right. Null for "nobody": takes as long, and is never right. */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  const right = await verify(kept ?? (await nobody), typed);
  return kept !== null && right;
}
