-- Shift hand-over sheets: what was open, tested, offline, promised and tried, signed by both. Full of names: sealed.
create table incident.handover (
  id           uuid primary key,
  made_at      timestamptz not null,
  from_id      uuid not null,
  from_name    text not null,
  sheet_sealed bytea not null,
  to_id        uuid,
  to_name      text,
  signed_at    timestamptz,
  check ((to_id is null) = (signed_at is null)),
  check (to_id is null or to_id <> from_id)
);
