create schema jobs;

-- When a task that comes round by the clock was last done: a worker that died is seen by its silence.
create table jobs.round (
  area_id text not null,
  task text not null,
  done_at timestamptz not null,
  primary key (area_id, task)
);

-- Graphile Worker's tables let only their owner add a job. This is the application's one way in: it
-- names a task and a key, and the area comes from the viewer, so that no area can give another work.
--
-- A job that waits under a key is replaced, not doubled. Two transactions that add under one key
-- would queue behind each other until commit, which would make every send of a referral wait for
-- the one before it. So a key has 32 places; a transaction takes the first that no other holds, and
-- when all are held adds a job of its own. It never waits.
create function jobs.add(task text, payload json, key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := nullif(current_setting('oast.area', true), '');
  whole json := (coalesce(payload, '{}')::jsonb || jsonb_build_object('area', area))::json;
  place_key text;
begin
  if area is null then raise exception 'jobs.add needs an area'; end if;
  for place in 1..32 loop
    place_key := concat_ws(':', area, key, place);
    if pg_try_advisory_xact_lock(hashtextextended('oast-jobs:' || place_key, 0)) then
      perform graphile_worker.add_job(task, payload => whole, job_key => place_key);
      return;
    end if;
  end loop;
  perform graphile_worker.add_job(task, payload => whole);
end $$;
