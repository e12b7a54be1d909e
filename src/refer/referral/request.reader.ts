import type { Facts } from '../../find/eligibility/facts.ts';
import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { eventsOf, type KeptEvent } from '../../platform/events/index.ts';
import type { KeptConsent } from '../consent/index.ts';
import { type People, peopleOf } from '../people/index.ts';
import type { Answer } from './answers.ts';
import type { KeptReferral, KeptRequest } from './referral.ts';
import { requestOf, type Withdrawal } from './request.store.ts';
import { factsKnown } from './what-was-known.rule.ts';

/** Everything on one request, as far as the viewer may see it. */
export type WholeRequest = {
  readonly request: KeptRequest;
  readonly referral: KeptReferral;
  readonly people: People;
  /** Oldest first. */
  readonly consents: readonly KeptConsent[];
  readonly answers: readonly Answer[];
  /** Null: nobody stopped it. */
  readonly withdrawal: Withdrawal | null;
  /** The facts that it was sent with, to judge criteria by. */
  readonly facts: Facts;
  /** Whether help now was shown before it was sent. */
  readonly helpShown: boolean;
  /** What happened to the request and to the referral, oldest first. */
  readonly events: readonly KeptEvent[];
};

/**
 * Reads a request whole, for the page on which it is decided, in three statements. Undefined when
 * there is none, or not for this viewer: the same either way. The caller's reader audits the
 * reading, last in its transaction.
 */
export async function readRequest(
  tx: Tx,
  viewer: Viewer,
  requestId: string,
): Promise<WholeRequest | undefined> {
  const { area } = viewer;
  const found = await requestOf(tx, area, requestId);
  if (!found) return undefined;
  const { request, referral, answers, consents, withdrawal } = found;
  const of = { area, referral: referral.id };
  const people = await peopleOf(tx, of);
  if (!people) return undefined;
  const events = await eventsOf(tx, area, [referral.id, request.id]);
  const helpShown = answers.some(({ item }) => item === 'help-shown');
  const facts = factsKnown(answers);
  const said = { consents, answers, withdrawal, facts, helpShown };
  return { request, referral, people, ...said, events };
}
