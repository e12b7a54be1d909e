-- A request that somebody who follows it stopped, and why, if they said.
create table referral.withdrawal (
  area_id text not null,
  request_id text not null,
  team_id text not null,
  withdrawn_by text not null,
  why text,
  withdrawn_at timestamptz not null,
  primary key (area_id, request_id),
  foreign key (area_id, request_id) references referral.request (area_id, request_id)
);

-- Stops a request for whoever follows it as the young person, or as their parent or carer. Policies
-- hide rows and not columns, and how urgent a team finds a request stays with the team: so a
-- follower has no right to the row itself, and this function changes it for them. `may_leave` is
-- the states from which a request may be withdrawn (referral/moves.ts); the row is held meanwhile,
-- so a decision made in the same moment comes before or after, never over it.
create function referral.withdraw(wanted text, may_leave text[], because text, moment timestamptz)
  returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := nullif(current_setting('oast.area', true), '');
  parties text[] := string_to_array(nullif(current_setting('oast.parties', true), ''), ',');
  q referral.request;
  who text;
begin
  select * into q from referral.request x
    where x.area_id = area and x.request_id = wanted for update;
  if not found then return 'gone'; end if;
  select f.party_id into who from referral.follower f
    where f.area_id = area and f.referral_id = q.referral_id and f.party_id = any(parties)
      and f.kind in ('young-person', 'parent-or-carer') and f.ended_at is null;
  if who is null then return 'gone'; end if;
  if q.state = 'withdrawn' then return 'already'; end if;
  if q.state <> all(may_leave) then return 'not-legal'; end if;
  update referral.request x
    set state = 'withdrawn', version = x.version + 1, state_since = moment
    where x.area_id = area and x.request_id = wanted;
  update referral.standing x set state = 'withdrawn', state_since = moment
    where x.area_id = area and x.request_id = wanted;
  insert into referral.withdrawal
      (area_id, request_id, team_id, withdrawn_by, why, withdrawn_at)
    values (area, wanted, q.team_id, who, because, moment);
  return 'moved';
end $$;
