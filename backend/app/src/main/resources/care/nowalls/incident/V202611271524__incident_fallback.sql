-- Who was told by a gateway while no backend was there, and the planned maintenance in which a manned telephone stands
-- for the families.
create table incident.fallback_call (
  id          uuid primary key,
  gateway     text not null,
  at          timestamptz not null,
  stage       integer not null check (stage in (1, 2)),
  device_id   uuid not null,
  dwelling_id uuid,
  name        text not null,
  masked      text not null,
  sms         boolean not null,
  voice       boolean not null,
  taken_at    timestamptz
);
create index fallback_call_dwelling on incident.fallback_call (dwelling_id, at);

create table incident.maintenance (
  one          boolean primary key default true check (one),
  id           uuid not null,
  starts       timestamptz not null,
  ends         timestamptz not null,
  phone_sealed bytea not null,
  set_by       text not null,
  check (ends > starts)
);
