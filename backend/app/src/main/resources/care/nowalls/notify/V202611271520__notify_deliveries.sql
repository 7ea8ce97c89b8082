-- Messages to the outside: how each channel is reached, and the log of deliveries that is its own queue.
create schema notify;

-- settings holds nothing secret; the one secret of a channel (password, token, signing key) is sealed.
create table notify.channel (
  channel       text primary key check (channel in ('SMS', 'VOICE', 'EMAIL', 'WEBHOOK')),
  id            uuid not null unique,
  enabled       boolean not null,
  settings      text not null,
  secret_sealed bytea,
  changed_at    timestamptz not null,
  changed_by    text not null
);

-- address, subject, text and signing key are sealed; masked is what lists show of the address.
create table notify.delivery (
  id             uuid primary key,
  channel        text not null check (channel in ('SMS', 'VOICE', 'EMAIL', 'WEBHOOK')),
  state          text not null check (state in ('PENDING', 'SENT', 'NOT_SENT', 'DEAD', 'WITHDRAWN')),
  priority       integer not null check (priority between 1 and 3),
  purpose        text not null,
  reference      text,
  masked         text not null,
  address_sealed bytea not null,
  subject_sealed bytea,
  text_sealed    bytea not null,
  key_sealed     bytea,
  created_at     timestamptz not null,
  due_at         timestamptz not null,
  lease_until    timestamptz not null default '-infinity',
  attempts       integer not null default 0,
  settled_at     timestamptz,
  answer         text,
  reason         text
);
create index delivery_due on notify.delivery (channel, priority, due_at) where state = 'PENDING';
create index delivery_reference on notify.delivery (reference, id);
create index delivery_state on notify.delivery (state, id);
