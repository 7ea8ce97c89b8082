create schema account;

create table account.account (
  id             uuid primary key,
  username       text not null unique,
  password_hash  text not null,
  role           text not null,
  unit_id        uuid,
  staff_id       uuid,
  totp_sealed    bytea,
  totp_last_step bigint not null default 0,
  active         boolean not null default true,
  created_at     timestamptz not null
);

create table account.refresh_token (
  hash       text primary key,
  account_id uuid not null references account.account,
  expires_at timestamptz not null
);
create index refresh_token_account on account.refresh_token (account_id);

create table account.sign_in_failure (
  id       bigint generated always as identity primary key,
  username text not null,
  address  text not null,
  at       timestamptz not null
);
create index sign_in_failure_recent on account.sign_in_failure (username, address, at);
