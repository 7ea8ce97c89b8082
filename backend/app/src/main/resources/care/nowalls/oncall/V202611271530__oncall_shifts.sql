-- Who is on call: shifts of a duty, and swaps that both sides agreed to. Telephone numbers are sealed.
create schema oncall;

create table oncall.shift (
  id           uuid primary key,
  role         text not null check (role in ('LEADER_DUTY', 'STREET_DUTY', 'DESK_DUTY')),
  street_id    uuid references resident.street,
  account_id   uuid references account.account,
  name         text not null,
  phone_sealed bytea not null,
  masked       text not null,
  starts       timestamptz not null,
  ends         timestamptz not null,
  created_at   timestamptz not null,
  created_by   text not null,
  cancelled_at timestamptz,
  check (ends > starts),
  check (role <> 'STREET_DUTY' or street_id is not null)
);
create index shift_time on oncall.shift (role, ends) where cancelled_at is null;
create index shift_street on oncall.shift (street_id, starts);

-- The giver is whoever has the shift when the swap is proposed; from_name keeps who that was.
create table oncall.swap (
  id              uuid primary key,
  shift_id        uuid not null references oncall.shift,
  street_id       uuid,
  from_account    uuid,
  from_name       text not null,
  to_account      uuid references account.account,
  to_name         text not null,
  to_phone_sealed bytea not null,
  to_masked       text not null,
  state           text not null check (state in ('PROPOSED', 'AGREED', 'REFUSED')),
  proposed_at     timestamptz not null,
  proposed_by     text not null,
  giver_agreed_at timestamptz,
  giver_agreed_by text,
  giver_agreed_how text check (giver_agreed_how in ('SELF', 'PHONE')),
  taker_agreed_at timestamptz,
  taker_agreed_by text,
  taker_agreed_how text check (taker_agreed_how in ('SELF', 'PHONE')),
  settled_at      timestamptz,
  check (state <> 'AGREED' or (giver_agreed_at is not null and taker_agreed_at is not null))
);
create unique index swap_open on oncall.swap (shift_id) where state = 'PROPOSED';

