-- By which route a request came, beside the request, as its district is: a list names it in each row
-- and asks for no referral. For a request written before this, the referral is still asked.
alter table referral.request add column route text
  check (route in ('young-person', 'parent-carer', 'professional'));

-- Published: a request with the little that a list shows. Reading through it asks the policies of
-- every table below it; whoever may not see what was said finds nothing in its place.
drop view referral.request_in_list;
create view referral.request_in_list with (security_invoker = true) as
  select q.area_id, q.request_id, q.referral_id, q.service_id, q.team_id, q.state, q.version,
    q.received_at, q.criteria_version, coalesce(s.says, '{}') as says,
    coalesce(s.needs, '{}') as needs, q.urgency, q.state_since,
    coalesce(q.route, (select r.route from referral.referral r
      where r.area_id = q.area_id and r.referral_id = q.referral_id)) as route,
    c.child_id, c.given_name, c.family_name, c.known_as, c.date_of_birth, c.district
  from referral.request q
  join people.child c on c.area_id = q.area_id and c.referral_id = q.referral_id
  left join referral.request_said s on s.area_id = q.area_id and s.request_id = q.request_id;
