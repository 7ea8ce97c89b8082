-- Emergencies from first signal to closure, and who is at the desk.
create schema incident;

create table incident.incident (
  id               uuid primary key,
  state            text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'RESPONDING', 'RESOLVED')),
  kind             text not null,
  priority         integer not null check (priority between 1 and 3),
  subject          text not null,
  resident_id      uuid,
  resident_name    text,
  dwelling_id      uuid,
  device_id        uuid,
  centre_id        uuid,
  street_id        uuid,
  street_name      text,
  zone             text,
  signals          integer not null default 1,
  quiet            boolean not null default false,
  cancelled_at     timestamptz,
  raised_at        timestamptz not null,
  last_signal_at   timestamptz not null,
  owner_id         uuid,
  owner_name       text,
  owned_at         timestamptz,
  owned_wall       timestamptz,
  lease_until      timestamptz,
  next_deadline    timestamptz,
  escalation_step  integer not null default 1,
  escalation_round integer not null default 1,
  responder_order  uuid,
  arrived_at       timestamptz,
  voice_contact_at timestamptz,
  closing_outcome  text,
  closing_by       uuid,
  closing_by_name  text,
  closing_at       timestamptz,
  outcome          text,
  merged_into      uuid references incident.incident,
  resolved_at      timestamptz,
  -- The invariant of DOMAIN.md §8: an open incident rings or has one owner, and always has one deadline.
  check (state = 'RESOLVED' or next_deadline is not null),
  check (state in ('RAISED', 'RESOLVED') or owner_id is not null),
  check (state <> 'RAISED' or owner_id is null)
);
-- Two gateways that deliver at once make one incident.
create unique index incident_open_subject on incident.incident (subject) where state <> 'RESOLVED';
create index incident_deadline on incident.incident (next_deadline) where state <> 'RESOLVED';
create index incident_owner on incident.incident (owner_id) where state <> 'RESOLVED';
create index incident_device_open on incident.incident (device_id) where state <> 'RESOLVED';
create index incident_resident on incident.incident (resident_id, id);
create index incident_street on incident.incident (street_id, id);
create index incident_state on incident.incident (state, id);
create index incident_responder on incident.incident (responder_order) where responder_order is not null;

create table incident.incident_signal (
  incident_id uuid not null references incident.incident,
  signal_id   uuid not null,
  device_id   uuid not null,
  event_id    text,
  type        text not null,
  at          timestamptz not null,
  primary key (signal_id)
);
create index incident_signal_incident on incident.incident_signal (incident_id, signal_id);

-- note may hold personal data: sealed.
create table incident.entry (
  id          uuid primary key,
  incident_id uuid not null references incident.incident,
  at          timestamptz not null,
  kind        text not null,
  by_id       uuid,
  by_name     text,
  detail      jsonb not null default '{}',
  note_sealed bytea
);
create index entry_incident on incident.entry (incident_id, id);

-- Escalation as data: who is told when nobody took it.
create table incident.escalation_step (
  priority     integer not null,
  step         integer not null,
  who          text not null,
  wait_seconds integer not null check (wait_seconds > 0),
  primary key (priority, step)
);
insert into incident.escalation_step (priority, step, who, wait_seconds) values
  (1, 1, 'DESK', 30), (1, 2, 'LEADER', 60), (1, 3, 'CONTACTS', 60), (1, 4, 'RESPONDER', 120), (1, 5, 'STREET_DUTY', 120),
  (2, 1, 'DESK', 120), (2, 2, 'LEADER', 300), (2, 3, 'CONTACTS', 300), (2, 4, 'STREET_DUTY', 600),
  (3, 1, 'DESK', 900), (3, 2, 'LEADER', 1800);

create table incident.presence (
  console        uuid primary key,
  account_id     uuid not null,
  username       text not null,
  state          text not null check (state in ('READY', 'BUSY', 'BREAK', 'OUT')),
  sound_unlocked boolean not null,
  last_seen      timestamptz not null
);
create index presence_account on incident.presence (account_id, last_seen);
