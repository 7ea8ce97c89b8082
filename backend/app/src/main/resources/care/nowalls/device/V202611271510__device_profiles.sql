-- What a device is made of, how it behaves, and what was done to it.
alter table device.device
  add column room               text,
  -- building of the dwelling: a blind index, for battery rounds and area events; the address itself stays sealed
  add column building_index     text,
  add column model              text,
  add column firmware           text,
  add column carrier            text,
  add column gateway            text,
  add column installer          text,
  add column sim_sealed         bytea,
  add column sim_index          text,
  add column battery_changed_on date,
  add column press_short        text,
  add column press_long         text,
  add column press_double       text,
  add column installed_at       timestamptz,
  add column last_test_at       timestamptz;
update device.device set installed_at = created_at where state = 'INSTALLED';
create index device_sim on device.device (sim_index) where sim_index is not null;
create index device_building on device.device (building_index, id) where state = 'INSTALLED';
create index device_quiet on device.device (street_id, id) where state = 'INSTALLED' and online is not true;

create table device.history (
  id         uuid primary key,
  device_id  uuid not null references device.device,
  at         timestamptz not null,
  by_account uuid not null,
  by_name    text not null,
  action     text not null,
  from_state text,
  to_state   text,
  note       text
);
create index history_device on device.history (device_id, id);

-- Voice tests. One counts only when name and address were both confirmed.
create table device.test (
  id                uuid primary key,
  device_id         uuid not null references device.device,
  at                timestamptz not null,
  by_account        uuid not null,
  by_name           text not null,
  name_confirmed    boolean not null,
  address_confirmed boolean not null,
  counted           boolean not null,
  note              text
);
create index test_device on device.test (device_id, id);

-- Follow-ups and area events work on the same tasks.
alter table device.task
  add column assignee    text,
  add column due_on      date,
  add column note        text,
  add column result      text,
  add column folded_into uuid;
create index task_open_list on device.task (id) where closed_at is null;
create index task_folded on device.task (folded_into) where folded_into is not null and closed_at is null;

-- An alarm that contradicts where its person was.
create table device.contradiction (
  id         uuid primary key,
  device_id  uuid not null references device.device,
  at         timestamptz not null,
  reason     text not null,
  event_id   uuid not null unique,
  settled_at timestamptz
);
create index contradiction_open on device.contradiction (device_id, at) where settled_at is null;
