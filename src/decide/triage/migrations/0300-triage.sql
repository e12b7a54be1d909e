create schema triage;

-- One decision on one request, by a person. Kept for ever. `on_version` is the version of the
-- request that whoever decided had seen, so the same form sent twice is known again.
create table triage.decision (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  kind text not null check (kind in ('acceptance', 'decline')),
  on_version int not null,
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
create index decision_by_time on triage.decision (area_id, decided_at);

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

-- The help offered instead, as the family sees it.
create table triage.offer (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  service_id text not null,
  primary key (area_id, decision_id, service_id),
  foreign key (area_id, decision_id) references triage.decision (area_id, decision_id)
);
create index offer_by_request on triage.offer (area_id, request_id);

-- How each offer was judged on the day, and the nurse's own answer to what was not yet known.
create table triage.offer_judged (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  service_id text not null,
  answer text not null check (answer in ('fits', 'not-yet-known')),
  gap_answer text,
  primary key (area_id, decision_id, service_id),
  foreign key (area_id, decision_id, service_id)
    references triage.offer (area_id, decision_id, service_id)
);
create index offer_judged_by_request on triage.offer_judged (area_id, request_id);

-- A need that nothing in the area meets, or that nobody has room for. No child is named in it.
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

-- How soon an answer is needed, each time that a person set it, with the reason in their words.
create table triage.urgency (
  area_id text not null,
  request_id text not null,
  on_version int not null,
  was text,
  urgency text not null check (urgency in
    ('emergency', 'urgent', 'priority', 'routine', 'advice')),
  reason text not null,
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (area_id, request_id, on_version)
);

-- Who has a request open to decide. Ended, not deleted, so that it tells who had it when.
create table triage.claim (
  area_id text not null,
  claim_id text not null,
  request_id text not null,
  party_id text not null,
  name text not null,
  claimed_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, claim_id)
);
create unique index one_claim on triage.claim (area_id, request_id) where ended_at is null;
create index claim_by_request on triage.claim (area_id, request_id, claimed_at);
create index claim_by_party on triage.claim (area_id, party_id, ended_at);
