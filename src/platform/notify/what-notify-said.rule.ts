import type { LookedUp, Sending } from './message.ts';

/** What came back from GOV.UK Notify, or what the machine says of why nothing did. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** `code` is Node's: `ECONNREFUSED`, `ECONNRESET`; or a time-out's `ERR_CANCELED`. */
  | { readonly kind: 'no-answer'; readonly code: string };

/**
 * What an answer to a sending means. 201 with an id is taken. 400 is a fault of this message. 429 is
 * a limit (a minute's or a day's), 401 and 403 a fault of our key or their trial mode: not taken,
 * and no fault of this message. Anything else might have been taken.
 * Source: docs.notifications.service.gov.uk, "Error codes" of the REST API.
 */
export function whatSendingSaid(answer: Answer): Sending {
  if (answer.kind === 'no-answer') {
    const kind = NEVER_REACHED.has(answer.code) ? 'not-taken' : 'no-answer';
    return { kind, because: `no-answer-${answer.code}` };
  }
  const { status, body } = answer;
  const providerId = textIn(body, 'id');
  if (status >= 200 && status < 300 && providerId) return { kind: 'accepted', providerId };
  const because = becauseOf(answer);
  if (status === 400) return { kind: 'refused', because };
  if (NOT_TAKEN.has(status)) return { kind: 'not-taken', because };
  return { kind: 'no-answer', because };
}

/**
 * What an answer to a look-up by reference means. Only a list says that there is none: a page of
 * some proxy, with status 200, must not send a message twice.
 */
export function whatLookUpSaid(answer: Answer, reference: string): LookedUp {
  if (answer.kind === 'no-answer') {
    return { kind: 'no-answer', because: `no-answer-${answer.code}` };
  }
  const list = answer.status === 200 ? fieldOf(answer.body, 'notifications') : undefined;
  if (!Array.isArray(list)) return { kind: 'no-answer', because: becauseOf(answer) };
  const found = list.find((one: unknown) => textIn(one, 'reference') === reference);
  if (found === undefined) return { kind: 'not-found' };
  return { kind: 'found', providerId: textIn(found, 'id') ?? '' };
}

/** Codes of a connection that was never made. */
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

const NOT_TAKEN = new Set([401, 403, 404, 429]);

/** A code: the status, and the name of their error, never their words, which may name a person. */
function becauseOf({ status, body }: Extract<Answer, { kind: 'answered' }>): string {
  const errors = fieldOf(body, 'errors');
  const name = Array.isArray(errors) ? textIn(errors[0], 'error') : undefined;
  return name && /^[A-Za-z]{1,40}$/.test(name) ? `notify-${status}-${name}` : `notify-${status}`;
}

function textIn(from: unknown, name: string): string | undefined {
  const value = fieldOf(from, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldOf(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined;
  return Object.entries(from).find(([key]) => key === name)?.[1];
}
