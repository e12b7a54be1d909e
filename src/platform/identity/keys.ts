import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** What a keyed hash is for: the same text hashed for two purposes gives two unlike values. */
export type Purpose =
  | 'session'
  | 'sign-in'
  | 'draft'
  | 'facts-seen'
  | 'follower'
  | 'follower-words'
  | 'family-words'
  | 'attempt';

/** The service's own secret, at work. Nothing here gives the secret back. */
export type Keys = {
  /** HMAC-SHA-256, hex. Not to be turned back by whoever holds only the database. */
  readonly hash: (purpose: Purpose, text: string) => string;
  /** Encrypts a text for one place (`identity.staff.totp_secret:kent:p1`): it opens nowhere else. */
  readonly seal: (place: string, text: string) => string;
  /** Opens what `seal` closed; throws when it was moved or changed. */
  readonly open: (place: string, sealed: string) => string;
  /** 32 bytes for the sealed cookie. */
  readonly cookieKey: Buffer;
};

/** Derives every key from one secret of at least 32 bytes. */
export function makeKeys(secret: string): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'oast', use, 32));
  // A key's object is made once: made anew it costs ten times what the hash does.
  const hashKey = createSecretKey(derive('hash'));
  const sealKey = derive('seal');
  return {
    hash: (purpose, text) =>
      createHmac('sha256', hashKey).update(`${purpose}\u001f${text}`).digest('hex'),
    seal: (place, text) => seal(sealKey, place, text),
    open: (place, sealed) => open(sealKey, place, sealed),
    cookieKey: derive('cookie'),
  };
}

/** 256 random bits, for a cookie: unguessable (ASVS 5.0, 11.5.1). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const NONCE = 12;
const TAG = 16;

function seal(key: Buffer, place: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function open(key: Buffer, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString(
    'utf8',
  );
}
