create schema visit;

-- Never dropped, not partitioned. Positions, codes and notes are sealed; metres from the door are what rules need.
create table visit.visit (
  id                    uuid primary key,
  order_id              uuid not null unique references orders.service_order,
  order_number          text not null,
  resident_id           uuid not null,
  street_id             uuid not null,
  provider_id           uuid not null,
  staff_id              uuid,
  item_code             text not null,
  service_date          date not null,
  state                 text not null check (state in ('OPEN', 'CLOSED', 'VERIFIED', 'REJECTED')),
  method                text not null,
  check_in_at           timestamptz not null,
  check_in_received_at  timestamptz not null,
  check_in_sealed       bytea,
  check_in_metres       integer,
  check_out_at          timestamptz,
  check_out_received_at timestamptz,
  check_out_sealed      bytea,
  check_out_metres      integer,
  verified_at           timestamptz,
  posted_fen            bigint,
  entitlement_fen       bigint,
  check (state <> 'VERIFIED' or (verified_at is not null and posted_fen is not null))
);
create index visit_provider on visit.visit (provider_id, service_date) where state = 'VERIFIED';
create index visit_undecided on visit.visit (id) where state = 'CLOSED';

-- What a carer has begun and not ended: one, for ever.
create table visit.open_visit (
  staff_id uuid primary key,
  visit_id uuid not null references visit.visit
);

create table visit.exception (
  visit_id   uuid not null references visit.visit,
  code       text not null,
  state      text not null check (state in ('OPEN', 'CLEARED', 'REJECTED')),
  raised_at  timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decider    text,
  reason     text,
  memo       text,
  primary key (visit_id, code)
);

-- Everything phones sent, matched or not. The key is unique for ever; a replay gets the first receipt again.
create table visit.evidence (
  account_id      uuid not null,
  client_event_id text not null,
  id              uuid not null unique,
  kind            text not null check (kind in ('CHECK_IN', 'CHECK_OUT')),
  order_id        uuid not null,
  provider_id     uuid not null,
  staff_id        uuid,
  at              timestamptz not null,
  received_at     timestamptz not null,
  sealed          bytea,
  visit_id        uuid references visit.visit,
  receipt         jsonb,
  primary key (account_id, client_event_id)
);
create index evidence_order on visit.evidence (order_id);
