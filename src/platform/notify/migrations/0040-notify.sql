create schema notify;

-- What is to be told to whom, written in the transaction of the change itself; and what came of it.
-- The address and the words are personal data: they stand here, and never in a log or a job.
create table notify.message (
  area_id text not null,
  -- Ours, and the provider's name for it as well: by it a message that may have left is looked up.
  reference text not null,
  seq bigint generated always as identity,
  -- The request or referral that it is about. Messages about one record leave in their order.
  record_id text not null,
  to_party text not null,
  to_role text not null check (to_role in
    ('young-person', 'parent-or-carer', 'referrer', 'team')),
  channel text not null check (channel in ('email', 'text', 'letter')),
  address text not null,
  template text not null,
  template_version int not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in
    ('waiting', 'claimed', 'sent', 'delivered', 'failed', 'blocked', 'unknown')),
  -- Why it is blocked, failed or waiting again: a code.
  because text,
  attempts int not null default 0,
  -- True from the moment that somebody claims it to send it, until it is certain that it did not go.
  may_have_left boolean not null default false,
  -- Whose claim it is. A claim that ran out settles nothing.
  claim_id text,
  -- In true time: when a waiting one may be tried, or when a claim runs out.
  next_at timestamptz not null default clock_timestamp(),
  transport text,
  provider_id text,
  settled_at timestamptz,
  primary key (area_id, reference),
  check ((state = 'claimed') = (claim_id is not null)),
  check (state not in ('failed', 'blocked', 'unknown') or because is not null)
);
create unique index message_in_order on notify.message (area_id, seq);
create index message_to_leave on notify.message (area_id, seq)
  where state in ('waiting', 'claimed');
create index message_of_record on notify.message (area_id, record_id, seq);

-- What the demonstration would have sent. It can be asked by reference, as the true provider can.
create table notify.demonstration_delivery (
  area_id text not null,
  reference text not null,
  channel text not null,
  address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (area_id, reference)
);
