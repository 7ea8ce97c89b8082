-- What every feature uses: outbox, idempotency keys, extensions, the tables of the clustered scheduler.
create extension if not exists pg_trgm;

create table shared.outbox_event (
  id        uuid primary key,
  type      text not null,
  aggregate text not null,
  payload   jsonb not null,
  at        timestamptz not null
);

-- One row per listener, removed when it has heard. seq orders the rows of one aggregate: they are written under its lock.
create table shared.outbox_delivery (
  seq         bigint generated always as identity,
  event_id    uuid not null references shared.outbox_event,
  listener    text not null,
  aggregate   text not null,
  state       text not null default 'PENDING' check (state in ('PENDING', 'DEAD')),
  attempts    integer not null default 0,
  due_at      timestamptz not null,
  lease_until timestamptz not null default '-infinity',
  last_error  text,
  primary key (event_id, listener)
);
create index outbox_delivery_open on shared.outbox_delivery (lease_until, seq) where state = 'PENDING';
create index outbox_delivery_order on shared.outbox_delivery (listener, aggregate, seq);

create table shared.idempotency_key (
  account_id   uuid not null,
  operation    text not null,
  key          text not null,
  request_hash text not null,
  status       integer not null,
  body         text not null,
  created_at   timestamptz not null,
  primary key (account_id, operation, key)
);
create index idempotency_key_age on shared.idempotency_key (created_at);
