import { createHash } from 'node:crypto';

/** The content of a file or a pack as a short name: the same content, the same name. */
export function digestOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

/** JSON with the fields of every group in order of name, so that their order tells nothing. */
export function canonical(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
