-- By which route a request came, beside the request, as its district is: a list names it in each row
-- and asks for no referral. Requests written before either column was there are given both; whoever
-- owns the tables is held by their policies, so those are laid aside while it reads them.
alter table referral.request add column route text;

alter table referral.request no force row level security;
alter table referral.referral no force row level security;
alter table people.child no force row level security;
update referral.request q set route = r.route, district = coalesce(q.district, c.district)
  from referral.referral r, people.child c
  where r.area_id = q.area_id and r.referral_id = q.referral_id
    and c.area_id = q.area_id and c.referral_id = q.referral_id;
alter table referral.request force row level security;
alter table referral.referral force row level security;
alter table people.child force row level security;

alter table referral.request alter column route set not null;
alter table referral.request add constraint request_route_check
  check (route in ('young-person', 'parent-carer', 'professional'));

-- Published: a request with the little that a list shows. Reading through it asks the policies of
-- every table below it; whoever may not see what was said finds nothing in its place.
drop view referral.request_in_list;
create view referral.request_in_list with (security_invoker = true) as
  select q.area_id, q.request_id, q.referral_id, q.service_id, q.team_id, q.state, q.version,
    q.received_at, q.criteria_version, coalesce(s.says, '{}') as says,
    coalesce(s.needs, '{}') as needs, q.urgency, q.state_since, q.route,
    c.child_id, c.given_name, c.family_name, c.known_as, c.date_of_birth, c.district
  from referral.request q
  join people.child c on c.area_id = q.area_id and c.referral_id = q.referral_id
  left join referral.request_said s on s.area_id = q.area_id and s.request_id = q.request_id;
