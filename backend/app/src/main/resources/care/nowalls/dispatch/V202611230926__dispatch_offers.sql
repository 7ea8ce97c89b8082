create schema dispatch;

-- Weights and other figures with their period of validity.
create table dispatch.setting (
  name       text not null,
  value      numeric not null,
  valid_from date not null,
  valid_to   date,
  primary key (name, valid_from)
);
insert into dispatch.setting (name, value, valid_from) values
  ('weight.distance', 35, '2020-01-01'),
  ('weight.rating', 25, '2020-01-01'),
  ('weight.fair-share', 25, '2020-01-01'),
  ('weight.price', 15, '2020-01-01'),
  ('broadcast.providers', 8, '2020-01-01'),
  ('urgent.hours', 4, '2020-01-01');

create table dispatch.offer (
  id             uuid primary key,
  order_id       uuid not null references orders.service_order,
  round          integer not null,
  provider_id    uuid not null,
  contract_id    uuid not null,
  staff_id       uuid,
  state          text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'LOST')),
  deadline       timestamptz not null,
  more_time_used boolean not null default false,
  price_fen      bigint not null,
  offered_at     timestamptz not null,
  closed_at      timestamptz,
  decline_reason text,
  decline_note   text,
  -- why this one was asked, in words
  score          numeric not null,
  score_parts    jsonb not null,
  -- what is shown before acceptance, as it was then
  order_number   text not null,
  street_id      uuid not null,
  area           text not null,
  item_code      text not null,
  item_name      text not null,
  skills         text[] not null,
  window_start   timestamptz not null,
  window_end     timestamptz not null,
  needs          jsonb not null,
  unique (order_id, round, provider_id)
);
-- first acceptance wins, whatever the program does
create unique index offer_one_winner on dispatch.offer (order_id, round) where state = 'ACCEPTED';
create index offer_deadline on dispatch.offer (deadline) where state = 'OPEN';
create index offer_provider on dispatch.offer (provider_id, id);

-- What residents say of a provider, kept from the events of satisfaction.
create table dispatch.provider_rating (
  provider_id uuid primary key,
  ratings     integer not null,
  sum         integer not null
);
