-- A connection plans the check of a foreign key once, and often while the table is still empty: then
-- every index that begins with the area looks as good as the primary key, and a plan that took one
-- reads every row of the area at each check, until the table is next analysed. So of the indexes of
-- a table that others point to, the primary key alone begins with the area.
drop index referral.request_by_referral;
alter table referral.request drop constraint request_area_id_referral_id_service_id_key;
alter table referral.request add constraint request_once_of_service
  unique (referral_id, service_id, area_id);

drop index referral.request_by_team;
create index request_by_team on referral.request
  (team_id, area_id, state, urgency, received_at, request_id);

drop index referral.request_by_district;
create index request_by_district on referral.request
  (team_id, area_id, state, district, urgency, received_at, request_id) where district is not null;
