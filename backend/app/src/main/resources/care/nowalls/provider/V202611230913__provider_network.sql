create schema provider;

create table provider.provider (
  id                uuid primary key,
  version           integer not null,
  name              text not null,
  organisation_code text not null unique,
  status            text not null,
  service_from      time not null,
  service_to        time not null,
  rating            double precision not null,
  lat               double precision not null,
  lon               double precision not null,
  phone             text,
  created_at        timestamptz not null
);

create table provider.contract (
  id             uuid primary key,
  provider_id    uuid not null references provider.provider,
  item_code      text not null,
  price_fen      bigint not null check (price_fen >= 0),
  daily_capacity integer not null check (daily_capacity > 0),
  valid_from     date not null,
  valid_to       date not null,
  check (valid_to >= valid_from)
);
create index contract_provider on provider.contract (provider_id, id);

create table provider.contract_street (
  contract_id uuid not null references provider.contract,
  street_id   uuid not null references resident.street,
  primary key (contract_id, street_id)
);
create index contract_street_street on provider.contract_street (street_id, contract_id);

create table provider.staff (
  id           uuid primary key,
  provider_id  uuid not null references provider.provider,
  name         text not null,
  phone_sealed bytea,
  phone_index  text,
  skills       jsonb not null,
  certificates jsonb not null,
  works_from   time not null,
  works_to     time not null,
  active       boolean not null,
  created_at   timestamptz not null
);
create index staff_provider on provider.staff (provider_id, id);
