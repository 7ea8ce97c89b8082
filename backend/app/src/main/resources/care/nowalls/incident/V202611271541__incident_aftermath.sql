-- What an incident leaves behind: details of its closing, work to be done, risk events, death reports, tests.
create table incident.closing_detail (
  incident_id    uuid primary key references incident.incident,
  care_risk      text check (care_risk in ('FALL', 'CHOKING', 'SELF_HARM', 'MISSING')),
  serious_injury boolean not null default false
);

create table incident.follow_up (
  id          uuid primary key,
  kind        text not null check (kind in ('NEXT_DAY_CALL', 'RE_ASSESSMENT', 'BUREAU_REPORT', 'PROMISED_CALL')),
  incident_id uuid references incident.incident,
  resident_id uuid,
  resident_name text,
  street_id   uuid,
  due_at      timestamptz not null,
  planned_at  timestamptz not null,
  planned_by  text,
  words_sealed bytea,
  done_at     timestamptz,
  done_by_id  uuid,
  done_by     text,
  result      text check (result in ('DONE', 'NO_ANSWER', 'NOT_NEEDED')),
  result_sealed bytea,
  tries       integer not null default 0
);
-- Once per incident and kind; a promise may be given many times.
create unique index follow_up_once on incident.follow_up (incident_id, kind) where kind <> 'PROMISED_CALL';
create unique index follow_up_reassess on incident.follow_up (resident_id) where kind = 'RE_ASSESSMENT' and done_at is null;
create index follow_up_open on incident.follow_up (due_at, id) where done_at is null;
create index follow_up_incident on incident.follow_up (incident_id);

-- Falls, choking, self-harm, going missing: two within 30 days make an assessment one level worse (DOMAIN.md §4).
create table incident.care_risk (
  id          uuid primary key,
  resident_id uuid not null,
  incident_id uuid unique references incident.incident,
  kind        text not null,
  at          timestamptz not null
);
create index care_risk_resident on incident.care_risk (resident_id, at);

-- An incident only reports a death; who confirms or refutes it is another one's matter.
create table incident.death_report (
  id          uuid primary key,
  incident_id uuid not null unique references incident.incident,
  resident_id uuid,
  street_id   uuid,
  state       text not null check (state in ('REPORTED')),
  reported_at timestamptz not null,
  reported_by uuid,
  reported_by_name text
);
create index death_report_resident on incident.death_report (resident_id);

-- A test counts only when name and address were confirmed by voice.
create table incident.test_call (
  id                uuid primary key,
  incident_id       uuid not null references incident.incident,
  device_id         uuid,
  resident_id       uuid,
  at                timestamptz not null,
  by_id             uuid,
  by_name           text,
  name_confirmed    boolean not null,
  address_confirmed boolean not null,
  counted           boolean not null
);
create index test_call_device on incident.test_call (device_id, at);
