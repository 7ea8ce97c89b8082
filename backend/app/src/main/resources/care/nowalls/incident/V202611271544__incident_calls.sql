-- Calls of the desk's telephones. The number is personal data: sealed, found by its blind index elsewhere.
create table incident.call (
  id            uuid primary key,
  direction     text not null check (direction in ('IN', 'OUT')),
  state         text not null check (state in ('RINGING', 'ANSWERED', 'ENDED', 'MISSED', 'FAILED')),
  number_sealed bytea not null,
  resident_id   uuid,
  resident_name text,
  contact_id    uuid,
  contact_name  text,
  device_id     uuid,
  street_id     uuid,
  incident_id   uuid references incident.incident,
  at            timestamptz not null,
  answered_at   timestamptz,
  answered_by_id uuid,
  answered_by   text,
  ended_at      timestamptz,
  recording_ref text,
  exchange_ref  text
);
create index call_state on incident.call (state, id);
create index call_incident on incident.call (incident_id) where incident_id is not null;
