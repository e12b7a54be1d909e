import type { Instant } from '../../kernel/day.ts';
import type { Check } from './could-it-help.rule.ts';
import type { Given } from './facts.ts';
import { faultAt, type RequestFault } from './misshapen.rule.ts';
import { type ReadAgainst, readRequest } from './read-request.rule.ts';

/** What a request is read by and answered from: an area, and `checkOf` its services. */
export type CheckDesk = ReadAgainst & { readonly check: Check };

/** An `application/problem+json` body (RFC 9457); `path` is a JSON Pointer to what is wrong. */
export type CheckProblem = {
  readonly type: 'about:blank';
  readonly title: 'Bad Request';
  readonly status: 400;
  readonly detail: string;
  readonly path: string;
};

export type CheckReply =
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'problem'; readonly status: 400; readonly problem: CheckProblem };

/** The most requests in one batch (contract CHECK.md). */
export const BATCH_MOST = 1000;

/**
 * Answers `POST /api/v1/check`: one request, or a batch, which fails whole at its first fault.
 * `body` is parsed JSON; `now` stands for an `asAt` that is not given. Nothing is kept, and the
 * answer goes with `Cache-Control: no-store`.
 */
export function answerCheck(
  body: unknown,
  now: Instant,
  { check, ...pack }: CheckDesk,
): CheckReply {
  if (!Array.isArray(body)) {
    const read = readRequest(body, now, pack);
    return read.kind === 'fault' ? refused(read) : answered(check(read.given));
  }
  if (body.length > BATCH_MOST) return refused(TOO_MANY);
  const asked: Given[] = [];
  for (const [place, item] of body.entries()) {
    const read = readRequest(item, now, pack);
    if (read.kind === 'fault') return refused(within(place, read));
    asked.push(read.given);
  }
  return answered(asked.map(check));
}

/** One line of `oast check FILE`, without its line end; `isProblem` makes the command exit 1. */
export type CheckLine = { readonly line: string; readonly isProblem: boolean };

/**
 * Answers a file of any number of requests, one line each, in order. A request with a fault
 * becomes a problem's line in its place, and the rest go on.
 */
export function* checkLines(
  items: unknown,
  now: Instant,
  { check, ...pack }: CheckDesk,
): Generator<CheckLine> {
  if (!Array.isArray(items)) {
    yield { line: JSON.stringify(problemOf(NO_ARRAY)), isProblem: true };
    return;
  }
  for (const [place, item] of items.entries()) {
    const read = readRequest(item, now, pack);
    const isProblem = read.kind === 'fault';
    const said = isProblem ? problemOf(within(place, read)) : check(read.given);
    yield { line: JSON.stringify(said), isProblem };
  }
}

const TOO_MANY = faultAt('', `A batch holds up to ${BATCH_MOST} requests.`);
const NO_ARRAY = faultAt('', 'The file holds no JSON array of requests.');

function answered(json: unknown): CheckReply {
  return { kind: 'answer', json: JSON.stringify(json) };
}

function refused(fault: RequestFault): CheckReply {
  return { kind: 'problem', status: 400, problem: problemOf(fault) };
}

function within(place: number, { path, detail }: RequestFault): RequestFault {
  return faultAt(`/${place}${path}`, detail);
}

function problemOf({ path, detail }: RequestFault): CheckProblem {
  return { type: 'about:blank', title: 'Bad Request', status: 400, detail, path };
}
