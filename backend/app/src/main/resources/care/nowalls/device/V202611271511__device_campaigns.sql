-- Test-call campaigns: who is to be tested is written down when it is planned.
create table device.campaign (
  id         uuid primary key,
  title      text not null,
  street_id  uuid,
  starts_on  date not null,
  ends_on    date not null check (ends_on >= starts_on),
  created_at timestamptz not null,
  created_by text not null,
  closed_at  timestamptz,
  -- the campaign that is planned by itself each month, once
  monthly    text unique
);

create table device.campaign_target (
  campaign_id  uuid not null references device.campaign,
  device_id    uuid not null references device.device,
  tested_at    timestamptz,
  follow_up    text,
  follow_up_at timestamptz,
  follow_up_by text,
  note         text,
  primary key (campaign_id, device_id)
);
create index campaign_target_open on device.campaign_target (device_id) where tested_at is null;
