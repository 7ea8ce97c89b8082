create schema daycare;

create table daycare.attendance (
  id          uuid primary key,
  centre_id   uuid not null references centre.centre,
  resident_id uuid not null references resident.resident,
  day         date not null,
  in_at       timestamptz,
  in_method   text,
  out_at      timestamptz,
  out_method  text,
  marks       text not null default '',
  created_at  timestamptz not null,
  check (in_at is not null or out_at is not null)
);
-- Nobody is in two houses at once.
create unique index attendance_open on daycare.attendance (resident_id) where out_at is null;
create index attendance_centre_day on daycare.attendance (centre_id, day, id);
create index attendance_present on daycare.attendance (centre_id, day) where out_at is null;
