import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { ConsentRow, KeptConsent } from './consent.ts';

type OfReferral = { readonly area: string; readonly referral: string };

/**
 * Writes who agreed to what, for one referral or many, in one statement; each row stays as it is.
 */
export async function insertConsents(
  tx: Tx,
  area: string,
  consents: readonly ConsentRow[],
): Promise<void> {
  if (consents.length === 0) return;
  await sql`insert into consent.consent (area_id, consent_id, referral_id, purpose, recipients,
      given_by, party_id, answer, basis, age_then, said, text_id, text_version, text_shown, given_at)
    select ${area}, consent_id, referral_id, purpose, recipients, given_by, party_id, answer, basis,
      age_then, said, text_id, text_version, text_shown, given_at
    from json_populate_recordset(null::consent.consent,
      ${JSON.stringify(consents.map(rowOf))})`.execute(tx);
}

function rowOf(one: ConsentRow) {
  return {
    consent_id: one.id,
    referral_id: one.referral,
    purpose: one.purpose,
    recipients: one.recipients,
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
  };
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
