import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import type { Consent, KeptConsent } from './consent.ts';

type Tables = {
  'consent.consent': {
    area_id: string;
    consent_id: string;
    referral_id: string;
    purpose: Consent['purpose'];
    recipients: readonly string[];
    given_by: Consent['givenBy'];
    party_id: string | null;
    answer: Consent['answer'];
    basis: Consent['basis'];
    age_then: number | null;
    said: string | null;
    text_id: Consent['text']['id'];
    text_version: number;
    text_shown: string;
    given_at: Instant;
    withdrawn_at: Instant | null;
  };
};

type OfReferral = { readonly area: string; readonly referral: string };

/** Writes who agreed to what; each row stays as it is. */
export async function insertConsents(
  tx: Tx,
  { area, referral }: OfReferral,
  consents: readonly Consent[],
): Promise<void> {
  if (consents.length === 0) return;
  await tx
    .withTables<Tables>()
    .insertInto('consent.consent')
    .values(
      consents.map((one) => ({
        area_id: area,
        consent_id: newId('consent'),
        referral_id: referral,
        purpose: one.purpose,
        recipients: [...one.recipients],
        given_by: one.givenBy,
        party_id: one.party,
        answer: one.answer,
        basis: one.basis,
        age_then: one.ageThen,
        said: one.said,
        text_id: one.text.id,
        text_version: one.text.version,
        text_shown: one.text.shown,
        given_at: one.givenAt,
        withdrawn_at: null,
      })),
    )
    .execute();
}

/** Everyone's answers on a referral, oldest first, as far as the viewer may see them. */
export async function consentsOf(
  tx: Tx,
  { area, referral }: OfReferral,
): Promise<readonly KeptConsent[]> {
  const { rows } = await sql<{ consent: KeptConsent }>`
    select consent from consent.given
    where area_id = ${area} and referral_id = ${referral} order by given_at, consent_id`.execute(
    tx,
  );
  return rows.map(({ consent }) => consent);
}
