import type { Day } from '../../kernel/day.ts';
import type { Decline, Offer } from './triage.ts';

/** A service that could be offered instead, as it stands for this child on this day. */
export type Standing = {
  readonly serviceId: string;
  readonly answer: 'fits' | 'not-yet-known' | 'does-not-fit';
};

export type DeclineFault =
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'no-way-on' }
  | { readonly kind: 'both-ways' }
  | { readonly kind: 'too-many-offers' }
  | { readonly kind: 'offer-does-not-fit'; readonly serviceId: string }
  | { readonly kind: 'gap-not-answered'; readonly serviceId: string }
  | { readonly kind: 'no-words' }
  | { readonly kind: 'no-follow-through' }
  | { readonly kind: 'follow-through-in-the-past' };

/** What a decline is judged against. */
export type DeclineGround = {
  readonly reasons: readonly string[];
  readonly today: Day;
  /** Every other service in force today, judged today for this child. */
  readonly standings: readonly Standing[];
};

const MOST_OFFERS = 3;

/**
 * A decline never abandons a family: it needs a reason of the area's list, one to three services
 * that the child fits today (or whose gap the nurse has answered) or "none exists", words for the
 * family, and who will check, when. Empty when it may be sent. (Hazard 9; PAGES.md 12.1.)
 */
export function faultsOfDecline(
  decline: Decline,
  { reasons, today, standings }: DeclineGround,
): readonly DeclineFault[] {
  return [
    ...(reasons.includes(decline.reasonCode) ? [] : [{ kind: 'no-reason' } as const]),
    ...wayOnFaults(decline),
    ...decline.offers.flatMap((offer) => offerFaults(offer, standings)),
    ...(decline.toldFamily.trim() === '' ? [{ kind: 'no-words' } as const] : []),
    ...followThroughFaults(decline, today),
  ];
}

function wayOnFaults({ offers, noneExists }: Decline): readonly DeclineFault[] {
  if (offers.length === 0 && !noneExists) return [{ kind: 'no-way-on' }];
  if (offers.length > 0 && noneExists) return [{ kind: 'both-ways' }];
  return offers.length > MOST_OFFERS ? [{ kind: 'too-many-offers' }] : [];
}

function offerFaults(offer: Offer, standings: readonly Standing[]): readonly DeclineFault[] {
  const { serviceId } = offer;
  const standing = standings.find((one) => one.serviceId === serviceId)?.answer;
  if (standing === 'fits') return [];
  if (standing !== 'not-yet-known') return [{ kind: 'offer-does-not-fit', serviceId }];
  const answered = (offer.gapAnswer ?? '').trim() !== '';
  return answered ? [] : [{ kind: 'gap-not-answered', serviceId }];
}

function followThroughFaults(decline: Decline, today: Day): readonly DeclineFault[] {
  if (decline.followThroughBy.trim() === '' || decline.followThroughOn === null) {
    return [{ kind: 'no-follow-through' }];
  }
  return decline.followThroughOn < today ? [{ kind: 'follow-through-in-the-past' }] : [];
}
