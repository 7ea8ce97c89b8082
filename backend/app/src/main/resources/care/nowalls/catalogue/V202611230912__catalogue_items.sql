create schema catalogue;

-- One row per version of an item; the versions of one code follow each other without overlapping.
create table catalogue.item (
  id              uuid primary key,
  code            text not null,
  name            text not null,
  category        text not null,
  unit            text not null,
  minimum_minutes integer not null,
  skills          jsonb not null,
  tasks           jsonb not null,
  offer_mode      text not null,
  accept_minutes  integer not null,
  geofence_metres integer not null,
  late_minutes    integer not null,
  missed_minutes  integer not null,
  pot             text,
  valid_from      date not null,
  valid_to        date,
  unique (code, valid_from)
);
