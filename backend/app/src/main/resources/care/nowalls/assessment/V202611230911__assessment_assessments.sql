create schema assessment;

-- Append only: the latest by day, then by id, is the one that counts.
create table assessment.assessment (
  id          uuid primary key,
  resident_id uuid not null references resident.resident,
  assessed_on date not null,
  reason      text not null,
  scores      text not null,
  total       integer not null check (total between 0 and 90),
  level       integer not null check (level between 0 and 4),
  upgrades    text not null,
  expires_on  date not null,
  created_at  timestamptz not null
);
create index assessment_resident on assessment.assessment (resident_id, assessed_on desc, id desc);
create index assessment_expiry on assessment.assessment (expires_on);
