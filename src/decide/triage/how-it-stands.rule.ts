import type { ServiceAnswer } from '../../find/eligibility/answer.ts';
import type { Check } from '../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Standing } from './may-decline.rule.ts';

/** What a request is judged on. */
export type Judged = {
  readonly serviceId: string;
  readonly sentAt: Instant;
  readonly now: Instant;
  readonly facts: Facts;
};

/** How the service asked, and every other, stand for a child. */
export type Stands = {
  /** Undefined: it was not there on the day that it was asked. */
  readonly fit: ServiceAnswer | undefined;
  /** The other services of today, those that fit first. */
  readonly others: readonly ServiceAnswer[];
};

/**
 * At a decision the service asked is judged as on the day the referral was sent, by the criteria
 * and the age of that day; help offered instead is judged as now (ARCHITECTURE.md 5; T9).
 */
export function howItStands(check: Check, { serviceId, sentAt, now, facts }: Judged): Stands {
  return {
    fit: check({ asAt: sentAt, facts }).services.find(({ id }) => id === serviceId),
    others: check({ asAt: now, facts }).services.filter(({ id }) => id !== serviceId),
  };
}

/** The same, as a decline is judged against it. */
export function standingsOf({ others }: Stands): readonly Standing[] {
  return others.map(({ id, answer }) => ({ serviceId: id, answer }));
}

/** The criteria that are not met, by what they say: what an acceptance says why of. */
export function unmetOf({ fit }: Stands): readonly string[] {
  return (fit?.because ?? []).filter(({ answer }) => answer === 'not-met').map(({ says }) => says);
}
