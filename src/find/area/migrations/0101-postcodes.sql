-- Which releases of the national postcode file were loaded, and by whom. The newest is in force.
create table area.postcode_release (
  area_id text not null,
  seq bigint generated always as identity,
  release text not null,
  rows_read integer not null,
  rows_kept integer not null,
  loaded_at timestamptz not null,
  loaded_by text,
  primary key (area_id, seq)
);

-- The postcodes of the release in force that concern the area: in a district that its pack lists,
-- or in an outcode that it lists. `from_day` and `until_day` are the first days of the months in
-- which a postcode came and ended; one that has ended still tells where.
create table area.postcode (
  area_id text not null,
  postcode text not null,
  district text not null,
  lsoa text,
  from_day date not null,
  until_day date,
  primary key (area_id, postcode)
);
