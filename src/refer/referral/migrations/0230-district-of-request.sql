-- Where the child lives, beside the request, as it was when the request was sent: a list is narrowed
-- to a district from an index of its own, and asks for no child. Requests written before this stand
-- in no district.
alter table referral.request add column district text;

create index request_by_district on referral.request
  (area_id, team_id, state, district, urgency, received_at, request_id) where district is not null;

create or replace view referral.request_count with (security_invoker = true) as
  select q.area_id, q.request_id, q.team_id, q.state, q.received_at, q.urgency, q.district
  from referral.request q;
