import { needsHelpNow } from '../../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../../find/eligibility/facts.ts';
import { keepCheck, lentFacts, loanAt } from '../../../find/eligibility/kept-check.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Doors, DraftKey } from '../doors.ts';
import { loadDraft } from '../load-draft.reader.ts';
import type { Draft } from '../referral.ts';

export type ReferHouse = Doors;

/** A draft that this browser may open, with what opens it. */
export type AtHand = { readonly key: DraftKey; readonly draft: Draft };

/**
 * A draft with the facts that were changed in the check for it: they are shown, and saved as it is
 * sent.
 */
export function withLentFacts(hand: AtHand, visit: Visit): AtHand {
  const { draft } = hand;
  const facts = draft.sent ? undefined : lentFacts(visit, draft.id);
  if (!facts) return hand;
  const helpShown = draft.answers.helpShown || needsHelpNow(facts);
  return { ...hand, draft: { ...draft, answers: { ...draft.answers, facts, helpShown } } };
}

/** Facts that a page of the request changed hold in what was lent to the check, too. */
export function keepLentFacts(
  { kept }: Visit,
  { id, facts }: { readonly id: string; readonly facts: Facts },
): void {
  const loan = loanAt({ kept, query: { from: id } });
  if (loan) keepCheck({ kept, query: { from: id } }, { ...loan.check, facts });
}

// What the browser keeps, sealed: each draft's secret by the draft's id, newest last.
type Secrets = readonly { readonly id: string; readonly secret: string }[];

/** Several children may be asked for from one browser; a cookie holds only so much. */
const MOST_DRAFTS = 5;

/** The draft that the address names, for the browser that began it; else there is no such page. */
export async function draftAtHand(house: ReferHouse, visit: Visit): Promise<AtHand> {
  const key = keysKept(visit).find(({ id }) => id === visit.params['draft']);
  const draft = key && (await loadDraft(house, key, visit.now));
  if (!key || !draft) throw new NotFound('no such draft in this browser');
  return { key, draft };
}

/** Every draft that this browser still opens, newest first. */
export async function draftsKept(house: ReferHouse, visit: Visit): Promise<readonly Draft[]> {
  const found = await Promise.all(keysKept(visit).map((key) => loadDraft(house, key, visit.now)));
  return found.filter((draft) => draft !== undefined).reverse();
}

/** Lets this browser open a draft, until it closes. */
export function keepDraft(visit: Visit, key: DraftKey): void {
  const others = keysKept(visit).filter(({ id }) => id !== key.id);
  visit.kept.write('drafts', [...others, key].slice(-MOST_DRAFTS));
}

function keysKept(visit: Visit): Secrets {
  const kept = visit.kept.read('drafts');
  return Array.isArray(kept) ? kept.filter(isKey) : [];
}

function isKey(value: unknown): value is DraftKey {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'secret' in value &&
    typeof value.id === 'string' &&
    typeof value.secret === 'string'
  );
}
