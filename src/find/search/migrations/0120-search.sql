create schema search;

-- Searches that found nothing. No words, no address, no person: needs, a band of ages, a district
-- and a day. The key is a hash over a number that only the browser has, so that a search repeated in
-- one visit is counted once, and nobody can tell which rows are of one visit.
create table search.unmet (
  area_id text not null,
  search_key text not null check (search_key ~ '^[0-9a-f]{64}$'),
  day date not null,
  needs text[] not null,
  age_band text,
  district text,
  primary key (area_id, search_key)
);
create index unmet_by_day on search.unmet (area_id, day);

-- What may be read of them: a week, a need, a band of ages and a district, and only where there are
-- five searches or more (k-anonymity, k = 5). There is no row for a total: a number that is hidden
-- could be worked out from one.
create view search.unmet_by_week with (security_invoker = true) as
select u.area_id, date_trunc('week', u.day::timestamp)::date as week, need.id as need_id,
  u.age_band, u.district, count(*)::int as searches
from search.unmet u
left join lateral unnest(u.needs) as need (id) on true
group by 1, 2, 3, 4, 5
having count(*) >= 5;
