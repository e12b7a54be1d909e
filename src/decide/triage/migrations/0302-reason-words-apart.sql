-- Why a request was accepted though not all fits: a table of its own, since policies hide rows and
-- not columns, and an administrator reads the decision without it.
create table triage.decision_words (
  area_id text not null,
  decision_id text not null,
  request_id text not null,
  reason_words text not null,
  primary key (area_id, decision_id),
  foreign key (area_id, decision_id) references triage.decision (area_id, decision_id)
);
insert into triage.decision_words (area_id, decision_id, request_id, reason_words)
  select area_id, decision_id, request_id, reason_words
  from triage.decision where reason_words is not null;
alter table triage.decision drop column reason_words;
