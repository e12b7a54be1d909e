create schema editing;

-- A change to one piece of the area pack (a service's file, or one row of the contacts), asked for
-- and kept for ever. `base` is the digest of the piece that it was made from: a piece that has
-- changed since is not overwritten. `body` is the whole piece as it would be.
create table editing.proposal (
  area_id text not null,
  id text not null,
  path text not null,
  part text not null,
  base text not null,
  body jsonb not null,
  digest text not null,
  changes jsonb not null,
  why text not null check (length(why) <= 2000),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  primary key (area_id, id),
  unique (area_id, id, path, proposed_by)
);
create index proposal_by_path on editing.proposal (area_id, path, proposed_at);

-- What came of a proposal: one row, and there can be no second. Whoever proposed may take it back
-- and never approve or refuse it: the check holds it, whatever a page says. `in_tx` lets a row
-- policy know the transaction that approves, which alone may write the piece.
create table editing.outcome (
  area_id text not null,
  proposal_id text not null,
  path text not null,
  proposed_by text not null,
  kind text not null check (kind in ('approved', 'refused', 'withdrawn')),
  decided_by text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  why text check (length(why) <= 2000),
  in_tx text not null default pg_current_xact_id()::text,
  primary key (area_id, proposal_id),
  foreign key (area_id, proposal_id, path, proposed_by)
    references editing.proposal (area_id, id, path, proposed_by),
  check ((kind = 'withdrawn') = (decided_by = proposed_by)),
  check (kind <> 'refused' or why is not null)
);
