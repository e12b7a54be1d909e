-- A team may ask to know more before it decides. `answer_by` is the last day on which an answer is
-- awaited: it stays when the request comes back, so that lists know what came back.
alter table referral.request drop constraint request_state_check;
alter table referral.request add constraint request_state_check check
  (state in ('sent', 'information-asked', 'accepted', 'declined', 'withdrawn'));
alter table referral.standing drop constraint standing_state_check;
alter table referral.standing add constraint standing_state_check check
  (state in ('sent', 'information-asked', 'accepted', 'declined', 'withdrawn'));

alter table referral.request add column answer_by date;
create index request_awaited_by_team on referral.request
  (area_id, team_id, state, answer_by, request_id)
  where answer_by is not null and state in ('sent', 'information-asked');

-- Published: the undecided requests of which more was asked. Few, so that lists look through them.
create view referral.request_awaited with (security_invoker = true) as
  select q.area_id, q.request_id, q.team_id, q.state, q.answer_by
  from referral.request q
  where q.answer_by is not null and q.state in ('sent', 'information-asked');

-- Gives a request to another team. The row policies would refuse the new row to whoever gives it
-- away, so this function writes it, for triage of the team that has it and on top of the version
-- that they saw. True when it was given.
create function referral.give_to_team(request text, seen int, to_team text)
  returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := access.area();
begin
  if access.role() is distinct from 'triage' then return false; end if;
  update referral.request q set team_id = to_team, version = q.version + 1
    where q.area_id = area and q.request_id = request and q.version = seen
      and q.team_id = any(access.parties()) and q.state in ('sent', 'information-asked');
  if not found then return false; end if;
  update referral.request_said s set team_id = to_team
    where s.area_id = area and s.request_id = request;
  update referral.standing s set team_id = to_team
    where s.area_id = area and s.request_id = request;
  return true;
end $$;

-- Sends a request back to its team, for somebody who follows it: how urgent the team finds it is no
-- follower's to read, so they have no right to the row. True when it waited for an answer.
create function referral.send_back(request text, moment timestamptz)
  returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := access.area();
begin
  update referral.request q set state = 'sent', version = q.version + 1, state_since = moment
    where q.area_id = area and q.request_id = request and q.state = 'information-asked'
      and exists (select 1 from referral.follower f
        where f.area_id = area and f.referral_id = q.referral_id and f.ended_at is null
          and f.kind = access.role() and f.party_id = any(access.parties()));
  if not found then return false; end if;
  update referral.standing s set state = 'sent', state_since = moment
    where s.area_id = area and s.request_id = request;
  return true;
end $$;

-- Published: where a request stands, for whoever follows it.
create view referral.request_standing with (security_invoker = true) as
  select s.area_id, s.request_id, s.service_id, s.team_id, s.state from referral.standing s;
