create schema audit;

-- One row a page read that names a child, one a change of access. Each row's hash covers the row
-- before it, so a row that is edited or taken away is found by `oast audit verify`.
create table audit.entry (
  area_id text not null,
  seq bigint not null,
  at timestamptz not null,
  actor_party text,
  actor_role text not null,
  act text not null,
  ids text[] not null,
  request_id text,
  previous bytea not null,
  hash bytea not null,
  primary key (area_id, seq)
);

create table audit.head (
  area_id text primary key,
  seq bigint not null,
  hash bytea not null
);

-- The text that a hash covers: the fields in order, parted by the unit separator. `oast audit
-- verify` builds the same in code, apart from this function.
create function audit.covered(e audit.entry) returns text language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select array_to_string(array[
    e.area_id, e.seq::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor_party, e.actor_role, e.act, array_to_string(e.ids, ','), e.request_id],
    E'\x1f', '') $$;

-- The only way in: the application's role may run this and cannot write the tables. The lock on
-- the area's head orders the chain; call it last in a transaction.
create function audit.append(act text, ids text[], request_id text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e audit.entry;
  area text := nullif(current_setting('oast.area', true), '');
  head audit.head;
begin
  if area is null then raise exception 'audit.append needs an area'; end if;
  insert into audit.head (area_id, seq, hash) values (area, 0, '\x')
    on conflict (area_id) do nothing;
  select * into head from audit.head h where h.area_id = area for update;
  e.area_id := area;
  e.seq := head.seq + 1;
  e.at := clock_timestamp();
  e.actor_party := split_part(nullif(current_setting('oast.parties', true), ''), ',', 1);
  e.actor_role := coalesce(nullif(current_setting('oast.role', true), ''), 'nobody');
  e.act := act;
  e.ids := ids;
  e.request_id := request_id;
  e.previous := head.hash;
  e.hash := sha256(head.hash || convert_to(audit.covered(e), 'UTF8'));
  insert into audit.entry select (e).*;
  update audit.head h set seq = e.seq, hash = e.hash where h.area_id = area;
end $$;
