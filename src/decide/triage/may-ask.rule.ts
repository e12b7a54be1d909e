import type { Day } from '../../kernel/day.ts';
import type { Asking } from './triage.ts';

export type AskFault =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'nobody-asked' }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'day-in-the-past' }
  | { readonly kind: 'day-too-far' };

/** What an asking is judged against. */
export type AskGround = {
  readonly today: Day;
  /** The last day that may be named. */
  readonly latest: Day;
  /** The codes of what could be asked. */
  readonly codes: readonly string[];
  /** The parties of those who follow the request, and so can answer. */
  readonly followers: readonly string[];
};

/** Why more may not be asked so: something of somebody by some day. Empty when it may be sent. */
export function faultsOfAsking(
  { codes, own, ofParty, byDay }: Asking,
  { today, latest, codes: offered, followers }: AskGround,
): readonly AskFault[] {
  const asksSomething = own.trim() !== '' || codes.some((code) => offered.includes(code));
  return [
    ...(asksSomething ? [] : [{ kind: 'nothing-asked' } as const]),
    ...(followers.includes(ofParty) ? [] : [{ kind: 'nobody-asked' } as const]),
    ...dayFaults(byDay, { today, latest }),
  ];
}

function dayFaults(
  byDay: Day | null,
  { today, latest }: Pick<AskGround, 'today' | 'latest'>,
): readonly AskFault[] {
  if (byDay === null) return [{ kind: 'no-day' }];
  if (byDay < today) return [{ kind: 'day-in-the-past' }];
  return byDay > latest ? [{ kind: 'day-too-far' }] : [];
}
