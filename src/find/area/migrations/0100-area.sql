create schema area;

-- The pack in force: one row a file, as it was checked and applied. `body` is the content without
-- comments; `digest` says in a glance whether a file differs.
create table area.pack_file (
  area_id text not null,
  path text not null,
  body jsonb not null,
  digest text not null,
  applied_at timestamptz not null,
  primary key (area_id, path)
);

-- Every version of every file for ever, so that the pack of any past day can be put together again.
-- A removed file has no body.
create table area.applied (
  area_id text not null,
  seq bigint generated always as identity,
  path text not null,
  did text not null check (did in ('added', 'changed', 'removed')),
  body jsonb,
  digest text,
  applied_at timestamptz not null,
  applied_by text,
  primary key (area_id, seq),
  check ((did = 'removed') = (body is null) and (did = 'removed') = (digest is null))
);
create index applied_by_path on area.applied (area_id, path, seq);
