-- A door that was forced: by what right, before whose eyes. Names are personal data: sealed.
create table incident.forced_entry (
  id             uuid primary key,
  incident_id    uuid not null references incident.incident,
  at             timestamptz not null,
  by_id          uuid not null,
  by_name        text not null,
  basis          text not null check (basis in ('WRITTEN_CONSENT', 'FAMILY_CONSENT', 'POLICE')),
  contact_id     uuid,
  police_number_sealed bytea,
  witness_sealed bytea not null,
  check (basis <> 'FAMILY_CONSENT' or contact_id is not null),
  check (basis <> 'POLICE' or police_number_sealed is not null)
);
create index forced_entry_incident on incident.forced_entry (incident_id);

-- 120, 119 and 110: when it was really called, which may be before it was written down.
create table incident.emergency_call (
  id          uuid primary key,
  incident_id uuid not null references incident.incident,
  number      text not null check (number in ('120', '119', '110')),
  called_at   timestamptz not null,
  recorded_at timestamptz not null,
  by_id       uuid not null,
  by_name     text not null
);
create index emergency_call_incident on incident.emergency_call (incident_id, called_at);
