import { millisOf } from '../../kernel/day.ts';
import type { Giver, KeptConsent } from './consent.ts';

/** The answer of one giver that counts: their newest; undefined: none. */
export function newestOf(consents: readonly KeptConsent[], giver: Giver): KeptConsent | undefined {
  return consents
    .filter(({ givenBy }) => givenBy === giver)
    .reduce<KeptConsent | undefined>(
      (newest, one) => (newest && millisOf(newest.givenAt) > millisOf(one.givenAt) ? newest : one),
      undefined,
    );
}

/** Whether somebody agrees now: their newest answer is a yes that was not withdrawn. */
export function agreesNow(consents: readonly KeptConsent[], giver: Giver): boolean {
  const newest = newestOf(consents, giver);
  return newest?.answer === 'yes' && newest.withdrawnAt === null;
}
