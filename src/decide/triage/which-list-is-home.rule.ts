import type { Day } from '../../kernel/day.ts';
import type { RequestState } from '../../refer/referral/referral.ts';
import type { ListId } from './triage.ts';

/** Where a request stands, and until when an answer was awaited; null: more was never asked. */
export type Awaiting = { readonly state: RequestState; readonly answerBy: Day | null };

/** The one list that a request is at home in. One whose day to answer has passed comes back. */
export function homeList({ state, answerBy }: Awaiting, today: Day): ListId {
  switch (state) {
    case 'sent':
      return answerBy === null ? 'new' : 'come-back';
    case 'information-asked':
      return isLate(answerBy, today) ? 'come-back' : 'asked';
    case 'accepted':
      return 'accepted';
    case 'declined':
      return 'declined';
    case 'withdrawn':
      return 'new';
  }
}

/** Whether the day by which an answer was awaited has passed with none: seen as it is read. */
export function isLate(answerBy: Day | null, today: Day): boolean {
  return answerBy !== null && answerBy < today;
}
