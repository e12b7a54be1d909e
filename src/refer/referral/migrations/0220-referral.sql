create schema referral;

-- A request being written. Opened only by the browser that holds its secret: `holder` is the keyed
-- hash of it. `version` refuses a save that would undo a later one. `sent_reference` is set once.
create table referral.draft (
  area_id text not null,
  draft_id text not null,
  holder text not null,
  version int not null,
  answers jsonb not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  keep_until date not null,
  sent_reference text,
  sent_at timestamptz,
  primary key (area_id, draft_id)
);
create index draft_by_holder on referral.draft (area_id, holder);
create index draft_by_end on referral.draft (area_id, keep_until);

-- One sending: a child, the people around them, and one or several requests.
create table referral.referral (
  area_id text not null,
  referral_id text not null,
  reference text not null,
  draft_id text not null,
  route text not null check (route in ('young-person', 'parent-carer')),
  sent_at timestamptz not null,
  primary key (area_id, referral_id),
  unique (area_id, reference),
  unique (area_id, draft_id)
);

-- One child asked of one service and team. Its row, its version and its legal moves belong here;
-- later rooms move it through this room's door.
create table referral.request (
  area_id text not null,
  request_id text not null,
  referral_id text not null,
  service_id text not null,
  team_id text not null,
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn')),
  version int not null,
  received_at timestamptz not null,
  criteria_version date not null,
  urgency text check (urgency in ('emergency', 'urgent', 'priority', 'routine', 'advice')),
  state_since timestamptz not null,
  primary key (area_id, request_id),
  unique (area_id, referral_id, service_id),
  foreign key (area_id, referral_id) references referral.referral (area_id, referral_id)
);
-- Holds all that lists count and are ordered by, so that they read no row for it.
create index request_by_team on referral.request
  (area_id, team_id, state, urgency, received_at, request_id);
create index request_by_referral on referral.request (area_id, referral_id);

-- What the sender said, in the sender's own choices; never a score. Apart from `request`, since
-- policies hide rows and not columns, and an administrator sees the request without it. `is_first`:
-- until somebody sets how soon an answer is needed, it is read before others (PAGES.md 11).
create table referral.request_said (
  area_id text not null,
  request_id text not null,
  team_id text not null,
  says text[] not null,
  needs text[] not null,
  is_first boolean not null generated always as
    (says && array['in-danger-now', 'self-harm-significant']) stored,
  primary key (area_id, request_id),
  foreign key (area_id, request_id) references referral.request (area_id, request_id)
);
create index request_said_first on referral.request_said (area_id, team_id, request_id)
  where is_first;

-- Where a request stands, and no more: what a follower may read of it. Policies hide rows and not
-- columns, so how urgent the team finds it stays in `request`.
create table referral.standing (
  area_id text not null,
  request_id text not null,
  referral_id text not null,
  service_id text not null,
  team_id text not null,
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn')),
  received_at timestamptz not null,
  state_since timestamptz not null,
  primary key (area_id, request_id),
  foreign key (area_id, request_id) references referral.request (area_id, request_id)
);
create index standing_by_referral on referral.standing (area_id, referral_id);

-- What was answered, one row an item, each with its class and with whom it is withheld from, so
-- that the policies can hide an item.
create table referral.answer (
  area_id text not null,
  referral_id text not null,
  item text not null,
  class text not null check (class in
    ('identity', 'contact', 'clinical', 'risk', 'young-person-own', 'safeguarding',
     'third-party', 'admin', 'public')),
  said_by text not null check (said_by in ('young-person', 'parent-carer')),
  value jsonb not null,
  withheld_from text[] not null default '{}',
  primary key (area_id, referral_id, item),
  foreign key (area_id, referral_id) references referral.referral (area_id, referral_id)
);

-- Someone who may see where the referral stands. `key_hash` is the keyed hash of reference and
-- secret together: one look-up finds the row or none, in the same time.
create table referral.follower (
  area_id text not null,
  party_id text not null,
  referral_id text not null,
  kind text not null check (kind in ('young-person', 'parent-or-carer')),
  key_hash text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, party_id),
  unique (area_id, key_hash),
  foreign key (area_id, referral_id) references referral.referral (area_id, referral_id)
);

-- Published: a request with the little that counting and ordering need. It joins nothing, so that
-- a page of many thousands is chosen before anything else is read.
create view referral.request_count with (security_invoker = true) as
  select q.area_id, q.request_id, q.team_id, q.state, q.received_at, q.urgency
  from referral.request q;

-- Published: which requests were sent with words of danger, for those who may see what was said.
create view referral.request_first with (security_invoker = true) as
  select s.area_id, s.request_id, s.team_id from referral.request_said s where s.is_first;

-- Published: a request with the little that a list shows. Reading through it asks the policies of
-- every table below it; whoever may not see what was said finds nothing in its place.
create view referral.request_in_list with (security_invoker = true) as
  select q.area_id, q.request_id, q.referral_id, q.service_id, q.team_id, q.state, q.version,
    q.received_at, q.criteria_version, coalesce(s.says, '{}') as says,
    coalesce(s.needs, '{}') as needs, q.urgency, q.state_since,
    r.reference, r.route,
    c.child_id, c.given_name, c.family_name, c.known_as, c.date_of_birth, c.district
  from referral.request q
  join referral.referral r on r.area_id = q.area_id and r.referral_id = q.referral_id
  join people.child c on c.area_id = q.area_id and c.referral_id = q.referral_id
  left join referral.request_said s on s.area_id = q.area_id and s.request_id = q.request_id;
