-- Network servers: MQTT accounts that publish for many devices below one filter.
create table device.bridge (
  id            uuid primary key,
  name          text not null,
  codec         text not null check (codec in ('chirpstack', 'zigbee2mqtt', 'tasmota', 'shelly')),
  topic_filter  text not null,
  active        boolean not null,
  password_salt text not null,
  password_hash text not null,
  version       bigint not null,
  created_at    timestamptz not null
);
create unique index bridge_name on device.bridge (name) where active;
create index bridge_version on device.bridge (version);
