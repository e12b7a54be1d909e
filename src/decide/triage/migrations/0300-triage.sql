create schema triage;

-- One decision on one request, by a person. Kept for ever.
create table triage.decision (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  kind text not null check (kind in ('acceptance', 'decline')),
  decided_by text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  urgency text,
  way text,
  reason_code text,
  reason_words text,
  criteria_version date not null,
  follow_through_by text,
  follow_through_on date,
  primary key (area_id, decision_id),
  unique (area_id, request_id)
);

-- What the family is told of a decision: a table of its own, since row policies hide rows and not
-- columns, and a family never sees the words that staff keep for each other.
create table triage.told (
  area_id text not null,
  request_id text not null,
  decision_id text not null,
  kind text not null check (kind in ('acceptance', 'decline')),
  words text not null,
  told_at timestamptz not null,
  way text,
  checked_by text,
  checked_on date,
  primary key (area_id, request_id),
  foreign key (area_id, decision_id) references triage.decision (area_id, decision_id)
);

-- The help offered instead; each was judged to fit on the day, or its gap was answered.
create table triage.offer (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  service_id text not null,
  answer text not null check (answer in ('fits', 'not-yet-known')),
  gap_answer text,
  primary key (area_id, decision_id, service_id),
  foreign key (area_id, decision_id) references triage.decision (area_id, decision_id)
);

-- "None exists": a need that nothing in the area meets. No child is named in it.
create table triage.unmet_need (
  area_id text not null,
  unmet_need_id text not null,
  decision_id text not null,
  service_id text not null,
  needs text[] not null,
  age_band text not null,
  district text,
  reason_code text not null,
  noted_on date not null,
  primary key (area_id, unmet_need_id),
  foreign key (area_id, decision_id) references triage.decision (area_id, decision_id)
);

-- Who has a request open to decide. Ended, not deleted.
create table triage.claim (
  area_id text not null,
  request_id text not null,
  party_id text not null,
  name text not null,
  claimed_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, request_id, claimed_at)
);
create unique index one_claim on triage.claim (area_id, request_id) where ended_at is null;
