-- When a screen of the desk first showed the row of an incident, and first showed it with so many signals. A console
-- reports it; the first one wins.
create table incident.shown (
  incident_id uuid not null references incident.incident,
  signals     integer not null check (signals > 0),
  at          timestamptz not null,
  by_id       uuid not null,
  by_name     text not null,
  console     uuid not null,
  primary key (incident_id, signals)
);
