create schema events;

-- What happened, for ever. `happened_at` may lie before `recorded_at`: a late event belongs in the
-- past. Clocks, timelines, tracking and every statistic are derived from these rows.
create table events.event (
  area_id text not null,
  seq bigint generated always as identity,
  record_id text not null,
  kind text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_party text,
  actor_role text not null,
  data jsonb not null default '{}',
  primary key (area_id, seq)
);
create index event_by_record on events.event (area_id, record_id, seq);
