-- One provider, one month. A draft is drawn anew from what was posted; later states freeze it.
create schema settlement;

create table settlement.settlement (
  id          uuid primary key,
  provider_id uuid not null,
  month       date not null,
  state       text not null check (state in ('DRAFT', 'CONFIRMED', 'DISPUTED', 'REVIEWED', 'APPROVED', 'INVOICED', 'PAID')),
  lines       integer not null,
  total_fen   bigint not null,
  share_fen   bigint not null,
  drafted_at  timestamptz not null,
  unique (provider_id, month)
);

create table settlement.line (
  settlement_id   uuid not null references settlement.settlement,
  line            integer not null,
  order_id        uuid not null,
  resident_id     uuid not null,
  street_id       uuid,
  service_date    date not null,
  price_fen       bigint not null,
  entitlement_fen bigint not null,
  share_fen       bigint not null,
  reservation_id  uuid not null,
  post_id         uuid not null,
  policies        text[] not null,
  primary key (settlement_id, line),
  unique (settlement_id, order_id)
);
