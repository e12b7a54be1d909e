import { STATUS_CODES } from 'node:http';
import { sorry, type Trouble } from './sorry.ts';

/** A trouble as a machine is told of it: `application/problem+json` (RFC 9457). */
export type Problem = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** A JSON Pointer to what is wrong in the body; '' is the whole of it. */
  readonly path: '';
};

/** The body for each trouble. It repeats nothing of what was sent. */
export function problemOf(trouble: Trouble): Problem {
  const outcome = sorry(trouble);
  const status = outcome.kind === 'show' ? outcome.status : 500;
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail: DETAILS[trouble] ?? OTHERWISE, path: '' };
}

const OTHERWISE = 'The fault is ours. Send it again later.';

const DETAILS: { readonly [T in Trouble]?: string } = {
  'not-found': 'There is no such address.',
  'not-allowed': 'This may not be asked for.',
  'too-many-tries': 'Too many requests. Wait before the next.',
  'too-big': 'The body is too long.',
  'not-understood': 'The body cannot be read: it must be JSON, sent as application/json.',
};
