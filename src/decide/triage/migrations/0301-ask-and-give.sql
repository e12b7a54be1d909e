-- More was asked before a request is decided: of whom, until when, in which words. Kept for ever.
-- `on_version` is the version that whoever asked had seen, so the same form sent twice is known.
create table triage.ask (
  area_id text not null,
  ask_id text not null,
  request_id text not null,
  on_version int not null,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  of_party text not null,
  of_kind text not null check (of_kind in ('young-person', 'parent-or-carer', 'referrer')),
  by_day date not null,
  words text not null,
  primary key (area_id, ask_id)
);
create index ask_by_request on triage.ask (area_id, request_id, asked_at);

create table triage.question (
  area_id text not null,
  ask_id text not null,
  n int not null,
  request_id text not null,
  of_party text not null,
  code text not null,
  says text not null,
  primary key (area_id, ask_id, n),
  foreign key (area_id, ask_id) references triage.ask (area_id, ask_id)
);

-- What was answered, a row a question, with its class and who said it, so that policies can hide it.
create table triage.answer (
  area_id text not null,
  ask_id text not null,
  n int not null,
  request_id text not null,
  of_party text not null,
  class text not null check (class in ('clinical', 'young-person-own')),
  said_by text not null check (said_by in ('young-person', 'parent-or-carer', 'referrer')),
  words text not null,
  answered_at timestamptz not null,
  primary key (area_id, ask_id, n),
  foreign key (area_id, ask_id, n) references triage.question (area_id, ask_id, n)
);

-- A request passed from one team to another; and why, in words that staff keep for each other.
create table triage.given (
  area_id text not null,
  given_id text not null,
  request_id text not null,
  on_version int not null,
  from_team text not null,
  to_team text not null,
  given_by text not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (area_id, given_id)
);
create index given_by_request on triage.given (area_id, request_id, given_at);

create table triage.given_why (
  area_id text not null,
  given_id text not null,
  request_id text not null,
  from_team text not null,
  why text not null,
  primary key (area_id, given_id),
  foreign key (area_id, given_id) references triage.given (area_id, given_id)
);
