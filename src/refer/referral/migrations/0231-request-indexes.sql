-- A connection plans the check of a foreign key once, and often while the table is still empty: then
-- every index that begins with the area looks as good as the primary key, and a plan that took one
-- reads every row of the area at each check, until the table is next analysed. Of equals the newest
-- is taken. So other indexes begin with something else, and the primary key is made anew, after the
-- one other key that must begin with the area.
drop index referral.request_by_referral;

alter table referral.request_said drop constraint request_said_area_id_request_id_fkey;
alter table referral.standing drop constraint standing_area_id_request_id_fkey;
alter table referral.withdrawal drop constraint withdrawal_area_id_request_id_fkey;
alter table referral.request drop constraint request_pkey;
alter table referral.request add primary key (area_id, request_id);
alter table referral.request_said add foreign key (area_id, request_id)
  references referral.request (area_id, request_id);
alter table referral.standing add foreign key (area_id, request_id)
  references referral.request (area_id, request_id);
alter table referral.withdrawal add foreign key (area_id, request_id)
  references referral.request (area_id, request_id);

-- Where a request stands among those of its team by how soon it is needed, kept beside it, so that a
-- list in order of urgency is read from an index in one go: emergency, urgent, (3 is kept for those
-- unread whose sender says danger), unread, priority, routine, advice.
alter table referral.request add column place smallint not null generated always as
  (case urgency when 'emergency' then 1 when 'urgent' then 2 when 'priority' then 5
    when 'routine' then 6 when 'advice' then 7 else 4 end) stored;

drop index referral.request_by_team;
create index request_by_team on referral.request
  (team_id, area_id, state, place, received_at, request_id);
create index request_by_wait on referral.request
  (team_id, area_id, state, received_at, request_id);

drop index referral.request_by_district;
create index request_by_district on referral.request
  (team_id, area_id, state, district, place, received_at, request_id) where district is not null;

create or replace view referral.request_count with (security_invoker = true) as
  select q.area_id, q.request_id, q.team_id, q.state, q.received_at, q.urgency, q.district, q.place
  from referral.request q;
