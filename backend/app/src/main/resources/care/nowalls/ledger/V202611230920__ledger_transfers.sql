-- Double entry, append only. Amounts are fen, signed: every transfer's postings sum to zero, and so does everything.
create schema ledger;

create table ledger.account (
  id         uuid primary key,
  code       text not null unique,
  kind       text not null check (kind in ('FUND', 'ENTITLEMENT', 'ALLOWANCE', 'RESERVED', 'PAYABLE')),
  floor_fen  bigint,
  created_at timestamptz not null
);

-- Only accounts with a limit have a balance row; it is locked in account order, last before commit.
create table ledger.balance (
  account_id uuid primary key references ledger.account,
  fen        bigint not null,
  floor_fen  bigint not null,
  constraint balance_not_overdrawn check (fen >= floor_fen)
);

create table ledger.transfer (
  id             uuid primary key,
  kind           text not null check (kind in ('BOOK', 'RESERVE', 'POST', 'VOID', 'CORRECT')),
  reference      uuid,
  reservation_id uuid,
  corrects       uuid references ledger.transfer,
  at             timestamptz not null,
  seal           bigint
);
create index transfer_reference on ledger.transfer (reference, id);
create index transfer_reservation on ledger.transfer (reservation_id);
create unique index transfer_corrected_once on ledger.transfer (corrects) where corrects is not null;
create index transfer_unsealed on ledger.transfer (id) where seal is null;
create trigger transfer_append_only before update or delete on ledger.transfer
  for each row execute function shared.refuse_change();

create table ledger.posting (
  transfer_id uuid not null references ledger.transfer,
  line        smallint not null,
  account_id  uuid not null references ledger.account,
  fen         bigint not null check (fen <> 0),
  primary key (transfer_id, line)
);
create index posting_account on ledger.posting (account_id, transfer_id);

create function ledger.refuse_any_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end
$$;
create trigger posting_append_only before update or delete on ledger.posting
  for each row execute function ledger.refuse_any_change();

-- Unique for ever: same key and same input is the same transfer.
create table ledger.transfer_key (
  key         text primary key,
  input_hash  text not null,
  transfer_id uuid not null unique
);
create trigger transfer_key_append_only before update or delete on ledger.transfer_key
  for each row execute function ledger.refuse_any_change();

-- What is still open of a reservation; its id is that of the reserving transfer.
create table ledger.reservation (
  id        uuid primary key references ledger.transfer,
  reference uuid not null,
  fen       bigint not null check (fen >= 0),
  open_fen  bigint not null,
  constraint reservation_not_overspent check (open_fen >= 0 and open_fen <= fen)
);
create index reservation_reference on ledger.reservation (reference);

create table ledger.seal (
  seq       bigint primary key,
  row_count integer not null,
  first_id  uuid not null,
  last_id   uuid not null,
  prev_hash bytea not null,
  hash      bytea not null,
  at        timestamptz not null
);

-- What is reserved and neither posted nor voided lies here.
insert into ledger.account (id, code, kind, created_at)
values ('00000000-0000-7000-8000-000000000001', 'RESERVED', 'RESERVED', '2026-01-01T00:00:00Z');
