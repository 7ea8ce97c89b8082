create schema satisfaction;

-- One rating an order; the comment may say anything and is sealed.
create table satisfaction.rating (
  order_id       uuid primary key references orders.service_order,
  provider_id    uuid,
  resident_id    uuid not null,
  street_id      uuid not null,
  score          integer not null check (score between 1 and 5),
  tags           text[] not null,
  comment_sealed bytea,
  rated_by       text not null check (rated_by in ('RESIDENT', 'FAMILY', 'CALLBACK', 'CARER_PHONE')),
  counts         boolean not null,
  at             timestamptz not null,
  account_id     uuid not null
);
create index rating_provider on satisfaction.rating (provider_id, at);
