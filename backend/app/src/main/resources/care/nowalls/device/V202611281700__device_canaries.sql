-- A gateway's canary presses every minute through the whole path. It belongs to nobody and hangs nowhere, so it is no
-- device of the registry: no list, no count and no supervision ever meets it; only the gateways' directory and the alarm
-- lane know it.
create table device.canary (
  id            uuid primary key,
  gateway       text not null unique,
  password_salt text not null,
  password_hash text not null,
  version       bigint not null
);
create index canary_version on device.canary (version);
