import { createHash } from 'node:crypto';
import type { Uuid } from './hsds.ts';

/**
 * A name-based UUID of version 5 (RFC 9562, 5.5), in the namespace of this product. The same area,
 * kind and names give the same id on every machine, so that what others keep of us stays true.
 * Worked case: `idOf('kent', 'service', 'kooth')`.
 */
export function idOf(area: string, kind: string, ...names: readonly string[]): Uuid {
  return uuid5(OAST, [area, kind, ...names].join('/'));
}

// Drawn once, for this product, and never changed: every id in the feed hangs on it.
const OAST = '0d3c2f0e-6b1b-4c55-9d2e-5a8f3f6c7e41';

/** A UUID of version 5 from a namespace, itself a UUID, and a name. */
export function uuid5(namespace: Uuid, name: string): Uuid {
  const hash = createHash('sha1').update(namespace.replaceAll('-', ''), 'hex').update(name);
  const hex = hash.digest('hex').slice(0, 32);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** Whether words have the shape of a UUID, of any version and in either case. */
export function isUuid(words: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(words);
}
