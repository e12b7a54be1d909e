-- Professionals refer, and follow what they sent.
alter table referral.referral drop constraint referral_route_check;
alter table referral.referral add constraint referral_route_check
  check (route in ('young-person', 'parent-carer', 'professional'));
alter table referral.answer drop constraint answer_said_by_check;
alter table referral.answer add constraint answer_said_by_check
  check (said_by in ('young-person', 'parent-carer', 'professional'));
alter table referral.follower drop constraint follower_kind_check;
alter table referral.follower add constraint follower_kind_check
  check (kind in ('young-person', 'parent-or-carer', 'referrer'));
