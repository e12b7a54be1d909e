import { type Day, parseDay } from '../../kernel/day.ts';
import type { Kept } from '../../platform/web/kept.ts';
import type { Form } from '../../platform/web/page.ts';
import type { Facts } from './facts.ts';
import { isCheckRequest } from './request.ts';
import { FIRST_STATES, type Firsts } from './what-to-do-first.rule.ts';

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
  /** What was said of each thing that a service wants done first. */
  readonly firsts?: Firsts | undefined;
};

const PART = 'check';

/** A check of which nothing is known yet. */
export const NOTHING_YET: KeptCheck = { facts: {}, skipped: [], groups: [], found: [] };

/** A visit, as far as it says whose check it is. */
export type CheckVisit = {
  readonly kept: Kept;
  readonly query?: Form | undefined;
  readonly body?: Form | undefined;
};

/**
 * What a visitor's browser keeps of the check, or of the request that this page was opened from.
 * What an older version of us wrote counts as none.
 */
export function readCheck(visit: CheckVisit): KeptCheck {
  return loanAt(visit)?.check ?? checkIn(visit.kept.read(PART));
}

/** The facts that a visitor told the check: for asking for help without being asked again. */
export function readKept({ kept }: { readonly kept: Kept }): Facts {
  return checkIn(kept.read(PART)).facts;
}

/** Keeps an answer: among the visitor's own, or in the request that this page was opened from. */
export function keepCheck(visit: CheckVisit, check: KeptCheck): void {
  const loan = loanAt(visit);
  if (!loan) visit.kept.write(PART, check);
  else writeLoans(visit, [...otherLoans(visit, loan.id), { ...loan, check }]);
}

/**
 * The facts of one request, lent to the check so that its sender can change them. Each request has
 * a loan of its own: answers about one child never find their way into another's.
 */
export type Loan = {
  /** The request's draft; it stands in the address of every page that works on the loan. */
  readonly id: string;
  readonly returnTo: string;
  readonly check: KeptCheck;
};

/** The loan that a page's form or address names (`from`), when this browser has it. */
export function loanAt({ kept, query, body }: CheckVisit): Loan | undefined {
  const from = body?.['from'] ?? query?.['from'];
  return loansIn(kept).find(({ id }) => id === from);
}

/** The facts of a request as they were changed, if they were lent. */
export function lentFacts({ kept }: { readonly kept: Kept }, id: string): Facts | undefined {
  return loansIn(kept).find((loan) => loan.id === id)?.check.facts;
}

type Lending = { readonly id: string; readonly facts: Facts; readonly returnTo: string };

/** Lends a request's facts. What was changed in a loan that is there already stays. */
export function lendFacts(visit: { readonly kept: Kept }, { id, facts, returnTo }: Lending): void {
  const known = loansIn(visit.kept).find((loan) => loan.id === id);
  const own = checkIn(visit.kept.read(PART));
  const loan = known ?? { id, returnTo, check: { ...own, firsts: undefined, facts } };
  writeLoans(visit, [...otherLoans(visit, id), loan]);
}

const LOANS = 'loans';
/** A cookie holds only so much; the oldest loan goes first, and its request keeps its own facts. */
const MOST_LOANS = 2;

function writeLoans({ kept }: { readonly kept: Kept }, loans: readonly Loan[]): void {
  kept.write(LOANS, loans.slice(-MOST_LOANS));
}

function otherLoans({ kept }: { readonly kept: Kept }, id: string): readonly Loan[] {
  return loansIn(kept).filter((loan) => loan.id !== id);
}

function loansIn(kept: Kept): readonly Loan[] {
  const part = kept.read(LOANS);
  return Array.isArray(part) ? part.flatMap(loanIn) : [];
}

function loanIn(json: unknown): readonly Loan[] {
  if (!isRecord(json)) return [];
  const { id, returnTo, check } = json;
  if (typeof id !== 'string' || typeof returnTo !== 'string') return [];
  return returnTo.startsWith('/refer/') ? [{ id, returnTo, check: checkIn(check) }] : [];
}

function checkIn(part: unknown): KeptCheck {
  if (!isRecord(part)) return NOTHING_YET;
  const { grownUp, doubted } = part;
  return {
    facts: factsIn(part['facts']),
    skipped: textsIn(part['skipped']),
    groups: textsIn(part['groups']),
    found: textsIn(part['found']),
    grownUp: grownUp === 'yes' || grownUp === 'no' ? grownUp : undefined,
    doubted: typeof doubted === 'string' ? parseDay(doubted) : undefined,
    firsts: firstsIn(part['firsts']),
  };
}

function isRecord(json: unknown): json is { readonly [name: string]: unknown } {
  return typeof json === 'object' && json !== null;
}

function textsIn(json: unknown): readonly string[] {
  return Array.isArray(json) ? json.filter((one) => typeof one === 'string') : [];
}

function firstsIn(json: unknown): Firsts | undefined {
  if (!isRecord(json)) return undefined;
  const said = Object.entries(json).flatMap(([id, told]) => {
    const state = FIRST_STATES.find((one) => one === told);
    return state ? [[id, state] as const] : [];
  });
  return Object.fromEntries(said);
}

function factsIn(facts: unknown): Facts {
  const request = { facts };
  if (facts === undefined || !isCheckRequest(request)) return {};
  const { dateOfBirth, ...rest } = request.facts ?? {};
  const born = dateOfBirth === undefined ? undefined : parseDay(dateOfBirth);
  return born === undefined ? rest : { ...rest, dateOfBirth: born };
}
