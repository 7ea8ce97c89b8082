-- The 特困 self-care test, another test than the ability assessment. Append only: the latest by day, then by id, counts.
create table assessment.self_care_test (
  id          uuid primary key,
  resident_id uuid not null references resident.resident,
  tested_on   date not null,
  failed      text not null,
  result      text not null check (result in ('FULL', 'HALF', 'NONE')),
  expires_on  date not null,
  created_at  timestamptz not null
);
create index self_care_test_resident on assessment.self_care_test (resident_id, tested_on desc, id desc);
