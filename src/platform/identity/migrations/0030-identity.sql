create schema identity;

-- A member of staff. `sign_in_key` is a keyed hash of the email, so that signing in reads one row
-- by what was typed and the policies never open the list.
create table identity.staff (
  area_id text not null,
  party_id text not null,
  sign_in_key text not null,
  email text not null,
  name text not null,
  title text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  made_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (area_id, party_id),
  unique (area_id, sign_in_key)
);

create table identity.membership (
  area_id text not null,
  party_id text not null,
  team_id text not null,
  role text not null check (role in
    ('triage', 'team-administrator', 'safeguarding-lead', 'operator')),
  from_at timestamptz not null default clock_timestamp(),
  until_at timestamptz,
  primary key (area_id, party_id, team_id, role, from_at),
  foreign key (area_id, party_id) references identity.staff (area_id, party_id)
);

-- A session is looked up by the hash of its cookie at every request, so ending one works at once.
create table identity.session (
  area_id text not null,
  key_hash text not null,
  kind text not null check (kind in ('staff', 'follower')),
  party_id text not null,
  role text not null,
  name text not null,
  title text not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  until_at timestamptz not null,
  idle_seconds int not null,
  ended_at timestamptz,
  primary key (area_id, key_hash)
);

-- Tries at signing in and at tracking, counted by a keyed hash of who tries or of what is tried.
create table identity.attempt (
  area_id text not null,
  limited text not null,
  key_hash text not null,
  since timestamptz not null,
  tries int not null,
  primary key (area_id, limited, key_hash)
);

-- Whose session a cookie is, with the teams that they belong to now (a membership that ended a
-- moment ago is gone already). Only the hash of the cookie opens a row, so the application needs
-- no right to read the table. Marks the session as seen, at most once a minute.
create function identity.who_is(wanted text)
  returns table (party_id text, role text, kind text, name text, title text, teams text[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  area text := nullif(current_setting('oast.area', true), '');
  s identity.session;
begin
  select * into s from identity.session x
    where x.area_id = area and x.key_hash = wanted and x.ended_at is null
      and x.until_at > clock_timestamp()
      and x.seen_at > clock_timestamp() - make_interval(secs => x.idle_seconds);
  if not found then return; end if;
  if s.seen_at < clock_timestamp() - interval '1 minute' then
    update identity.session x set seen_at = clock_timestamp()
      where x.area_id = area and x.key_hash = wanted;
  end if;
  if s.kind = 'follower' then
    return query select s.party_id, s.role, s.kind, s.name, s.title, '{}'::text[];
    return;
  end if;
  return query
    select s.party_id, s.role, s.kind, s.name, s.title, array_agg(distinct m.team_id)
    from identity.membership m
    join identity.staff p on p.area_id = m.area_id and p.party_id = m.party_id
    where m.area_id = area and m.party_id = s.party_id and m.role = s.role
      and m.until_at is null and p.ended_at is null
    having count(*) > 0;
end $$;
