create schema consent;

-- Who agreed to what, or did not. A row is never changed but to be withdrawn; the newest row of a
-- giver and purpose counts. This is agreement to a referral; the lawful basis of processing is a
-- different thing and stands elsewhere.
create table consent.consent (
  area_id text not null,
  consent_id text not null,
  referral_id text not null,
  purpose text not null check (purpose in ('send-request')),
  recipients text[] not null,
  given_by text not null check (given_by in ('child', 'parent-or-carer')),
  party_id text,
  answer text not null check (answer in
    ('yes', 'not-sure', 'not-asked', 'no', 'too-young')),
  basis text not null check (basis in
    ('adult', 'sixteen-or-seventeen', 'under-sixteen-to-be-talked-with',
     'age-not-known-to-be-talked-with', 'told-by-parent', 'parental-responsibility',
     'responsibility-not-sure', 'no-responsibility', 'young-person-decides')),
  age_then int,
  said text,
  text_id text not null,
  text_version int not null,
  text_shown text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (area_id, consent_id)
);
create index consent_by_referral on consent.consent (area_id, referral_id);

-- Published: a consent as the product's own words have it, so that a later room can read all of a
-- referral in one statement. Reading through it asks the policies of the table.
create view consent.given with (security_invoker = true) as
  select area_id, referral_id, consent_id, given_at, json_build_object(
    'id', consent_id, 'purpose', purpose, 'recipients', recipients, 'givenBy', given_by,
    'party', party_id, 'answer', answer, 'basis', basis, 'ageThen', age_then, 'said', said,
    'text', json_build_object('id', text_id, 'version', text_version, 'shown', text_shown),
    'givenAt', to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'withdrawnAt', to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  ) as consent
  from consent.consent;
