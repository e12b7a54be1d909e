-- A team lets another team in to a record of its own. Nobody has the right to write such rows: who
-- calls must be triage of the team that has it now.
create function access.let_in(record text, from_team text, to_team text, moment timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := access.area();
begin
  if access.role() is distinct from 'triage' or not from_team = any(access.parties())
    or not exists (select 1 from access.relation r
      where r.area_id = area and r.record_id = record and r.party_id = from_team
        and r.relation = 'team' and r.until_at is null) then
    raise exception 'access.let_in: not theirs to give';
  end if;
  insert into access.relation (area_id, record_id, party_id, relation, from_at)
    select area, record, to_team, 'team', moment
    where not exists (select 1 from access.relation r
      where r.area_id = area and r.record_id = record and r.party_id = to_team
        and r.relation = 'team' and r.until_at is null);
end $$;

-- The same, and the first team's own relation ends.
create function access.hand_over(record text, from_team text, to_team text, moment timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.let_in(record, from_team, to_team, moment);
  update access.relation r set until_at = greatest(r.from_at, moment)
    where r.area_id = access.area() and r.record_id = record and r.party_id = from_team
      and r.relation = 'team' and r.until_at is null;
end $$;
