create schema orders;

-- One row a district day: numbers are unique under concurrency because the row is locked until commit.
create table orders.day_number (
  day  date primary key,
  last integer not null
);

create table orders.service_order (
  id               uuid primary key,
  number           text not null unique,
  state            text not null check (state in ('CREATED', 'OFFERED', 'ACCEPTED', 'EN_ROUTE', 'IN_SERVICE', 'COMPLETED',
                     'CONFIRMED', 'UNFILLED', 'MISSED', 'ATTEMPTED', 'HELD', 'CANCELLED')),
  resident_id      uuid not null references resident.resident,
  street_id        uuid not null references resident.street,
  item_code        text not null,
  mode             text not null check (mode in ('SEQUENTIAL', 'BROADCAST', 'DIRECT', 'MANUAL')),
  window_start     timestamptz not null,
  window_end       timestamptz not null check (window_end > window_start),
  quantity         integer not null check (quantity > 0),
  notes_sealed     bytea,
  incident_id      uuid,
  round            integer not null default 1,
  provider_id      uuid,
  contract_id      uuid,
  staff_id         uuid,
  last_provider_id uuid,
  price_fen        bigint check (price_fen >= 0),
  entitlement_fen  bigint check (entitlement_fen >= 0),
  -- deadlines: sweepers of every node look at them each second
  fill_by          timestamptz not null,
  missed_after     timestamptz not null,
  confirm_after    timestamptz,
  accepted_at      timestamptz,
  completed_at     timestamptz,
  created_at       timestamptz not null,
  created_by       uuid not null,
  -- what is accepted has a provider and a price, what is not has neither
  check (state not in ('ACCEPTED', 'EN_ROUTE', 'IN_SERVICE', 'COMPLETED', 'CONFIRMED', 'MISSED', 'ATTEMPTED')
         or (provider_id is not null and price_fen is not null)),
  check (state not in ('CREATED', 'OFFERED', 'UNFILLED', 'HELD') or (provider_id is null and price_fen is null))
);
create index service_order_resident on orders.service_order (resident_id, id);
create index service_order_provider on orders.service_order (provider_id, window_start);
create index service_order_staff on orders.service_order (staff_id, window_start);
create index service_order_street on orders.service_order (street_id, id);
create index service_order_window on orders.service_order (window_start);
create index service_order_state on orders.service_order (state, id);
create index service_order_unfilled on orders.service_order (fill_by) where state in ('CREATED', 'OFFERED');
create index service_order_missed on orders.service_order (missed_after) where state in ('ACCEPTED', 'EN_ROUTE');
create index service_order_confirm on orders.service_order (confirm_after) where state = 'COMPLETED';
create index service_order_incident on orders.service_order (incident_id) where incident_id is not null;

create table orders.order_history (
  id         uuid primary key,
  order_id   uuid not null references orders.service_order,
  at         timestamptz not null,
  action     text not null,
  from_state text not null default '',
  to_state   text not null,
  account_id uuid not null,
  username   text not null,
  reason     text
);
create index order_history_order on orders.order_history (order_id, id);
