-- Many devices silent or without power at once are one event (DOMAIN.md, 8).
create schema area;

-- When many are many: configurable, the newest that has begun rules.
create table area.terms (
  valid_from     date primary key,
  devices        integer not null check (devices > 0),
  percent        integer not null check (percent between 1 and 100),
  least          integer not null check (least > 0),
  window_minutes integer not null check (window_minutes > 0),
  review_minutes integer not null check (review_minutes > 0)
);
insert into area.terms values (date '2026-01-01', 20, 30, 3, 10, 120);

create table area.event (
  id          uuid primary key,
  dimension   text not null,
  scope_key   text not null,
  -- null for a building, whose address stays sealed: read through the dwelling
  label       text,
  dwelling_id uuid,
  street_id   uuid,
  state       text not null check (state in ('OPEN', 'ENDED', 'REVIEWED')),
  opened_at   timestamptz not null,
  of_devices  integer not null,
  ended_at    timestamptz,
  review_at   timestamptz,
  reviewed_at timestamptz
);
create unique index event_open on area.event (dimension, scope_key) where state = 'OPEN';
create index event_review on area.event (review_at) where state = 'ENDED';

create table area.member (
  event_id      uuid not null references area.event,
  device_id     uuid not null references device.device,
  resident_id   uuid,
  down_since    timestamptz not null,
  back_at       timestamptz,
  not_back      boolean not null default false,
  -- 8 oxygen or other breathing aid, 4 alone, 2 level 3-4, 1 no mobile; summed, so that sorting is the order of calling
  risk          integer not null,
  primary key (event_id, device_id)
);
create unique index member_down on area.member (device_id) where back_at is null and not not_back;
create index member_risk on area.member (event_id, risk desc, resident_id);

create table area.call (
  id          uuid primary key,
  event_id    uuid not null references area.event,
  resident_id uuid not null,
  at          timestamptz not null,
  by_account  uuid not null,
  by_name     text not null,
  result      text not null,
  note        text
);
create index call_event on area.call (event_id, resident_id, id);

-- Who lives by a machine that needs mains power. What it is, is health data and sealed.
create table area.reliance (
  resident_id      uuid primary key references resident.resident,
  equipment_sealed bytea not null,
  noted_at         timestamptz not null,
  noted_by         text not null
);
