create schema people;

-- The child as one referral tells of them. Each referral makes its own row; that two rows are the
-- same child is a link made by a person, never a merge.
create table people.child (
  area_id text not null,
  child_id text not null,
  referral_id text not null,
  given_name text not null,
  family_name text not null,
  known_as text,
  pronouns text,
  date_of_birth date,
  postcode text,
  place text,
  district text,
  primary key (area_id, child_id),
  unique (area_id, referral_id)
);

-- Everyone else that a referral names, and the young person where they speak for themselves.
-- `party_id` is the follower that they are, when they are one. `reach` is a number or email known
-- to be theirs: nothing is sent there when they must not know.
create table people.person (
  area_id text not null,
  person_id text not null,
  referral_id text not null,
  party_id text,
  kind text not null check (kind in
    ('young-person', 'parent-or-carer', 'trusted-adult', 'must-not-know')),
  name text not null,
  relationship text,
  parental_responsibility text check (parental_responsibility in ('yes', 'no', 'not-sure')),
  reach text,
  note text,
  primary key (area_id, person_id)
);
create index person_by_referral on people.person (area_id, referral_id);

-- One safe way to reach one person. An unsafe way is no row.
create table people.contact (
  area_id text not null,
  contact_id text not null,
  referral_id text not null,
  party_id text not null,
  way text not null check (way in ('call', 'text', 'email', 'letter')),
  address text not null,
  may_leave_message boolean not null,
  others_may_see boolean not null,
  best_time text,
  code_word text,
  ended_at timestamptz,
  primary key (area_id, contact_id)
);
create index contact_by_referral on people.contact (area_id, referral_id);
create index contact_by_party on people.contact (area_id, party_id);
