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
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('consent.consent')
    .selectAll()
    .where('area_id', '=', area)
    .where('referral_id', '=', referral)
    .orderBy('given_at')
    .orderBy('consent_id')
    .execute();
  return rows.map((row) => ({
    id: row.consent_id,
    purpose: row.purpose,
    recipients: row.recipients,
    givenBy: row.given_by,
    party: row.party_id,
    answer: row.answer,
    basis: row.basis,
    ageThen: row.age_then,
    said: row.said,
    text: { id: row.text_id, version: row.text_version, shown: row.text_shown },
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at,
  }));
}
