-- A professional who refers is named as a person too, and may know the child's NHS number. It is
-- never the only key to a child.
alter table people.person drop constraint person_kind_check;
alter table people.person add constraint person_kind_check check (kind in
  ('young-person', 'parent-or-carer', 'trusted-adult', 'referrer', 'must-not-know'));
alter table people.child add column nhs_number text;
