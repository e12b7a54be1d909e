import { randomBytes } from 'node:crypto';

/**
 * A new id: its kind, then 48 bits of time and 80 random bits (the shape of UUID version 7), so
 * that rows made together lie together. Unique, not secret: nothing opens by knowing an id.
 */
export function newId(kind: string): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${kind}-${time}${randomBytes(10).toString('hex')}`;
}
