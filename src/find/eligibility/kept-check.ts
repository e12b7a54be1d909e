import { type Day, parseDay } from '../../kernel/day.ts';
import type { Kept } from '../../platform/web/kept.ts';
import type { Facts } from './facts.ts';
import { isCheckRequest } from './request.ts';

/**
 * What one browser keeps of a check until it closes (the part `check` of its sealed cookie). The
 * house keeps no copy.
 */
export type KeptCheck = {
  readonly facts: Facts;
  /** Questions that somebody chose not to answer: the fact stays absent, and is not asked again. */
  readonly skipped: readonly string[];
  /** Ids of the need groups that were picked on the first page. */
  readonly groups: readonly string[];
  /** Ids of the needs that own words came to; the words themselves are forgotten. */
  readonly found: readonly string[];
  /** Whether somebody of twelve or under wants a grown-up to help; absent: not asked. */
  readonly grownUp?: 'yes' | 'no' | undefined;
  /** A birth date that is hard to believe, until it is said to be right. */
  readonly doubted?: Day | undefined;
};

const PART = 'check';

/** A check of which nothing is known yet. */
export const NOTHING_YET: KeptCheck = { facts: {}, skipped: [], groups: [], found: [] };

/** What a visitor's browser keeps. What an older version of us wrote counts as none. */
export function readCheck({ kept }: { readonly kept: Kept }): KeptCheck {
  const part = kept.read(PART);
  if (!isRecord(part)) return NOTHING_YET;
  const { grownUp, doubted } = part;
  return {
    facts: factsIn(part['facts']),
    skipped: textsIn(part['skipped']),
    groups: textsIn(part['groups']),
    found: textsIn(part['found']),
    grownUp: grownUp === 'yes' || grownUp === 'no' ? grownUp : undefined,
    doubted: typeof doubted === 'string' ? parseDay(doubted) : undefined,
  };
}

/** The facts that a visitor told the check: for asking for help without being asked again. */
export function readKept(visit: { readonly kept: Kept }): Facts {
  return readCheck(visit).facts;
}

export function keepCheck({ kept }: { readonly kept: Kept }, check: KeptCheck): void {
  kept.write(PART, check);
}

const RETURN_PART = 'return-to';

/** Where a request is that its sender changes facts of: the check leads straight back there. */
export function returnKept({ kept }: { readonly kept: Kept }): string {
  const path = kept.read(RETURN_PART);
  return typeof path === 'string' && path.startsWith('/refer/') ? path : '';
}

/** Lets the check work on a request's own facts, and lead back to its page when one was changed. */
export function lendFacts(
  visit: { readonly kept: Kept },
  { facts, returnTo }: { readonly facts: Facts; readonly returnTo: string },
): void {
  keepCheck(visit, { ...readCheck(visit), facts });
  visit.kept.write(RETURN_PART, returnTo);
}

/**
 * Ends the loan, once somebody answers for themselves: the answers may be about another child by
 * now, and must never find their way into that request.
 */
export function endLoan({ kept }: { readonly kept: Kept }): void {
  if (kept.read(RETURN_PART) !== undefined) kept.write(RETURN_PART, '');
}

function isRecord(json: unknown): json is { readonly [name: string]: unknown } {
  return typeof json === 'object' && json !== null;
}

function textsIn(json: unknown): readonly string[] {
  return Array.isArray(json) ? json.filter((one) => typeof one === 'string') : [];
}

function factsIn(facts: unknown): Facts {
  const request = { facts };
  if (facts === undefined || !isCheckRequest(request)) return {};
  const { dateOfBirth, ...rest } = request.facts ?? {};
  const born = dateOfBirth === undefined ? undefined : parseDay(dateOfBirth);
  return born === undefined ? rest : { ...rest, dateOfBirth: born };
}
