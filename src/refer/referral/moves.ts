import type { RequestState } from './referral.ts';

/**
 * The legal moves of a request. A new state without its row does not compile; pages ask this what
 * to offer. Undoing a decision is a later move of its own, with its reason.
 */
export const MOVES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  sent: ['information-asked', 'accepted', 'declined', 'withdrawn'],
  'information-asked': ['sent', 'accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
};

/** Whether a request may go from one state to another. */
export function mayMove(from: RequestState, to: RequestState): boolean {
  return MOVES[from].includes(to);
}
