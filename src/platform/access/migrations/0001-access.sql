create schema access;

-- Who asks, for the length of one transaction. An unset setting reads as '' once any transaction
-- of the session has set it, so every reading goes through nullif and an absent viewer sees nothing.
create function access.area() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('oast.area', true), '') $$;
create function access.role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('oast.role', true), '') $$;
create function access.parties() returns text[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('oast.parties', true), ''), ',') $$;

-- Who is what to which record. Written by the action that makes it so; ended, never deleted.
create table access.relation (
  area_id text not null,
  record_id text not null,
  party_id text not null,
  relation text not null check (relation in
    ('young-person', 'parent-or-carer', 'referrer', 'team')),
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (area_id, record_id, party_id, relation, from_at),
  check (until_at is null or until_at >= from_at)
);
create index relation_by_party on access.relation (area_id, party_id, record_id)
  where until_at is null;
