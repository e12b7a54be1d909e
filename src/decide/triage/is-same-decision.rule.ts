import type { Decision, Offer, UrgencySet } from './triage.ts';

/** All that a person decided at once: the decision, and how soon, where that was set with it. */
export type AllDecided = {
  readonly decision: Decision;
  readonly urgency: Pick<UrgencySet, 'urgency' | 'reason'> | undefined;
};

/**
 * Whether two decisions are one, made twice by the same form: the same person, on the same version,
 * with the same content. Any other word is another decision, and is never lost in silence.
 */
export function isSameDecision(one: AllDecided, other: AllDecided): boolean {
  return (
    SAME.every((field) => one.decision[field] === other.decision[field]) && isSameRest(one, other)
  );
}

const SAME = [
  'kind',
  'onVersion',
  'decidedBy',
  'urgency',
  'way',
  'reasonCode',
  'reasonWords',
  'toldFamily',
  'followThroughBy',
  'followThroughOn',
] as const satisfies readonly (keyof Decision)[];

function isSameRest(one: AllDecided, other: AllDecided): boolean {
  return (
    offersIn(one.decision) === offersIn(other.decision) &&
    one.urgency?.urgency === other.urgency?.urgency &&
    one.urgency?.reason === other.urgency?.reason
  );
}

// In whichever order they were picked.
function offersIn({ offers }: Decision): string {
  return JSON.stringify(offers.map(offerSays).sort());
}

function offerSays({ serviceId, answer, gapAnswer }: Offer): string {
  return JSON.stringify([serviceId, answer, gapAnswer]);
}
