-- The registry of devices, what they said, what is on its way to them.
create schema device;

create table device.device (
  id                uuid primary key,
  kind              text not null,
  codec             text not null,
  external_id       text,
  resident_id       uuid,
  dwelling_id       uuid,
  centre_id         uuid,
  -- copied from the resident when the device is given out, so that an alarm is stored and shown without any other table
  street_id         uuid,
  street_name       text,
  resident_name     text,
  heartbeat_seconds integer not null check (heartbeat_seconds > 0),
  state             text not null check (state in ('IN_STOCK', 'INSTALLED', 'FAULTY', 'RETIRED')),
  test_until        timestamptz,
  password_salt     text not null,
  password_hash     text not null,
  version           bigint not null,
  online            boolean,
  online_at         timestamptz,
  last_seen         timestamptz,
  battery           integer,
  created_at        timestamptz not null
);
create index device_version on device.device (version);
create index device_resident on device.device (resident_id) where resident_id is not null;
create index device_street on device.device (street_id, id);
create unique index device_external on device.device (codec, external_id) where external_id is not null and state <> 'RETIRED';

-- One row. Whoever changes the directory counts it up in the same transaction and so holds its lock until commit:
-- versions become visible in their order, and "greater than the last seen" can skip nothing.
create table device.directory_version (
  only_one boolean primary key default true check (only_one),
  version  bigint not null
);
insert into device.directory_version (version) values (0);

-- What must be unique for ever stands outside the partitions, written in the same transaction as the signal.
create table device.signal_key (
  device_id uuid not null,
  key       text not null,
  signal_id uuid not null,
  primary key (device_id, key)
);

create table device.signal (
  id          uuid primary key,
  device_id   uuid not null,
  key         text not null,
  event_id    text,
  type        text not null,
  gateway     text not null,
  received_at timestamptz not null,
  claimed_at  timestamptz,
  stored_at   timestamptz not null,
  battery     integer,
  position    jsonb,
  zone        text,
  data        jsonb
) partition by range (id);
create index signal_device on device.signal (device_id, id);

select shared.make_month_partitions('device.signal', date '2026-01-01', 36);

-- Technical matters of a device: open ones are one row per device and kind.
create table device.task (
  id         uuid primary key,
  device_id  uuid not null references device.device,
  kind       text not null,
  count      integer not null default 1,
  opened_at  timestamptz not null,
  last_at    timestamptz not null,
  closed_at  timestamptz
);
create unique index task_open on device.task (device_id, kind) where closed_at is null;

create table device.command (
  id          uuid primary key,
  device_id   uuid not null references device.device,
  type        text not null,
  ref         text,
  incident_id uuid,
  created_at  timestamptz not null,
  claimed_by  text,
  lease_until timestamptz not null default '-infinity',
  done_at     timestamptz
);
create index command_open on device.command (id) where done_at is null;
create unique index command_once on device.command (device_id, type, ref, incident_id);

-- What a gateway could not understand; a capped table.
create table device.quarantine (
  id          uuid primary key,
  gateway     text not null,
  received_at timestamptz not null,
  topic       text not null,
  device_id   uuid,
  reason      text not null,
  detail      text not null,
  size        integer not null,
  sha256      text not null,
  payload     text not null
);
