import { dayOf } from '../../kernel/day.ts';
import { newId } from '../../platform/db/index.ts';
import type { WholeRequest } from '../../refer/referral/index.ts';
import { ageBandOf } from './age-band.rule.ts';
import {
  type Decided,
  decide,
  type Propose,
  previewDecision,
  type ToCheck,
} from './decide.action.ts';
import type { UnmetNeed } from './decision.store.ts';
import type { Doors } from './doors.ts';
import { howItStands, standingsOf } from './how-it-stands.rule.ts';
import { type DeclineFault, faultsOfDecline, type Standing } from './may-decline.rule.ts';
import type { Deciding, Faulty, NotDecided } from './still-open.reader.ts';
import type { Decision, Decline, Offer } from './triage.ts';
import { wordsOfDecline } from './what-family-reads.rule.ts';

/**
 * Declines a request, with a way on for the family, or says why not. Sent twice, it is one. Where
 * the words for the family are left empty, they are ours.
 */
export async function declineRequest(
  doors: Doors,
  deciding: Deciding,
  decline: Decline,
): Promise<Decided | Faulty<DeclineFault> | NotDecided> {
  return await decide(doors, deciding, proposeDecline(doors, deciding, decline));
}

/** What a decline would record, and what everyone would get. Nothing is decided. */
export async function previewDecline(
  doors: Doors,
  deciding: Deciding,
  decline: Decline,
): Promise<ToCheck | Faulty<DeclineFault> | NotDecided> {
  return await previewDecision(doors, deciding, proposeDecline(doors, deciding, decline));
}

// The help offered is judged here each time, so an offer that fitted when the page was opened and
// does not now is a fault, whatever the form says.
/** Judges one that was asked for: what would be kept of it, or its faults. */
export function proposeDecline(
  doors: Doors,
  deciding: Deciding,
  asked: Decline,
): Propose<DeclineFault> {
  return (whole) => {
    const decline = withWords(doors, whole, asked);
    const { now } = deciding.actor;
    const { rows } = doors.book.now().pathways.declineReasons;
    const standings = standingsNow(doors, whole, deciding);
    const ground = { reasons: rows.map(({ code }) => code), today: dayOf(now), standings };
    const faults = faultsOfDecline(decline, ground);
    if (faults.length > 0) return { kind: 'faulty', faults };
    const decision = decisionOf(deciding, decline, standings);
    const keepsNeed = rows.some(({ code, unmetNeed }) => code === decline.reasonCode && unmetNeed);
    if (!decline.noneExists && !keepsNeed) return { kind: 'proposed', decision };
    return { kind: 'proposed', decision, unmetNeed: unmetNeedOf(deciding, whole, decision) };
  };
}

function withWords({ book }: Doors, { request }: WholeRequest, decline: Decline): Decline {
  const { services, pathways } = book.now();
  const nameOf = (id: string) => services.find((one) => one.id === id)?.name ?? id;
  const reason = pathways.declineReasons.rows.find(({ code }) => code === decline.reasonCode);
  const ours = wordsOfDecline({
    service: nameOf(request.serviceId),
    because: reason?.familySays ?? null,
    offers: decline.offers.map(({ serviceId }) => nameOf(serviceId)),
  });
  return { ...decline, toldFamily: decline.toldFamily.trim() || ours };
}

function standingsNow(
  { book }: Doors,
  { request, referral, facts }: WholeRequest,
  { actor }: Deciding,
): readonly Standing[] {
  const { serviceId } = request;
  const judged = { serviceId, sentAt: referral.sentAt, now: actor.now, facts };
  return standingsOf(howItStands(book.check(), judged));
}

function decisionOf(
  { actor, requestId, version }: Deciding,
  decline: Decline,
  standings: readonly Standing[],
): Decision {
  return {
    id: newId('decision'),
    requestId,
    kind: 'decline',
    onVersion: version,
    decidedBy: actor.party,
    decidedByName: actor.name,
    decidedAt: actor.now,
    urgency: null,
    way: null,
    reasonCode: decline.reasonCode,
    reasonWords: null,
    toldFamily: decline.toldFamily,
    followThroughBy: decline.followThroughBy.trim(),
    followThroughOn: decline.followThroughOn,
    offers: decline.offers.map((offer) => judgedOffer(offer, standings)),
  };
}

function judgedOffer({ serviceId, gapAnswer }: Offer, standings: readonly Standing[]): Offer {
  const fits = standings.some((one) => one.serviceId === serviceId && one.answer === 'fits');
  if (fits) return { serviceId, answer: 'fits', gapAnswer: null };
  return { serviceId, answer: 'not-yet-known', gapAnswer: gapAnswer?.trim() ?? null };
}

function unmetNeedOf(
  { actor }: Deciding,
  { request, people }: WholeRequest,
  { id, reasonCode }: Decision,
): UnmetNeed {
  const today = dayOf(actor.now);
  return {
    area: actor.viewer.area,
    id: newId('need'),
    decisionId: id,
    serviceId: request.serviceId,
    needs: request.needs,
    ageBand: ageBandOf(people.child.dateOfBirth, today),
    district: people.child.district,
    reasonCode: reasonCode ?? '',
    notedOn: today,
  };
}
