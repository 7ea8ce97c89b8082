create schema audit;

-- Who did what, when, from where; no personal data. Rows come unchained, the sealer names their seal.
create table audit.entry (
  id          uuid primary key,
  at          timestamptz not null,
  account_id  uuid not null,
  username    text not null,
  role        text,
  address     text,
  action      text not null,
  record_type text not null,
  record_id   uuid,
  purpose     text,
  success     boolean not null,
  seal        bigint
) partition by range (id);
create index entry_unsealed on audit.entry (id) where seal is null;
create index entry_record on audit.entry (record_id, id);
create index entry_account on audit.entry (account_id, id);
create trigger entry_append_only before update or delete on audit.entry
  for each row execute function shared.refuse_change();

-- No default partition: a row without a partition must fail, not hide. More are made ahead by a job.
select shared.make_month_partitions('audit.entry', date '2026-01-01', 36);

create table audit.seal (
  seq       bigint primary key,
  row_count integer not null,
  first_id  uuid not null,
  last_id   uuid not null,
  prev_hash bytea not null,
  hash      bytea not null,
  at        timestamptz not null
);
