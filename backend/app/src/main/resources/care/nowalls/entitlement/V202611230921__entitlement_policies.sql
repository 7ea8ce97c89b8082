-- Policies as data, what each resident gets of them in a month, and what orders take of it.
create schema entitlement;

-- A row is one version of a policy; a later version ends the earlier one. Rows are never changed but for valid_to.
create table entitlement.policy (
  id         uuid primary key,
  code       text not null,
  version    integer not null,
  name       text not null,
  kind       text not null check (kind in ('CASH', 'SERVICE', 'EXTERNAL')),
  pot        text check (pot in ('CARE', 'MEAL')),
  priority   integer not null,
  valid_from date not null,
  valid_to   date,
  excludes   text[] not null default '{}',
  rule       jsonb not null,
  created_at timestamptz not null,
  unique (code, version),
  check (valid_to is null or valid_to >= valid_from),
  check ((kind = 'SERVICE') = (pot is not null))
);

create table entitlement.run (
  month     date primary key,
  booked_at timestamptz not null
);

-- What the resident was when the month was booked: later changes take effect from the next month.
create table entitlement.basis (
  resident_id   uuid not null references resident.resident,
  month         date not null,
  street_id     uuid not null,
  birth_date    date not null,
  category      text not null,
  ability_level integer,
  active        boolean not null,
  primary key (resident_id, month)
);

create table entitlement.entitlement (
  id          uuid primary key,
  resident_id uuid not null references resident.resident,
  month       date not null,
  policy_code text not null,
  policy_id   uuid not null references entitlement.policy,
  kind        text not null,
  pot         text,
  priority    integer not null,
  per_unit_fen bigint,
  fen         bigint not null check (fen >= 0),
  revision    integer not null,
  account_id  uuid not null references ledger.account,
  unique (resident_id, month, policy_code)
);
create index entitlement_account on entitlement.entitlement (account_id);

-- One order's money: what the entitlement pays and what the resident owes the provider.
create table entitlement.charge (
  id              uuid primary key,
  reference       uuid not null,
  attempt         integer not null,
  resident_id     uuid not null,
  provider_id     uuid not null,
  pot             text,
  service_date    date not null,
  month           date not null,
  quantity        integer not null check (quantity > 0),
  price_fen       bigint not null check (price_fen >= 0),
  entitlement_fen bigint not null check (entitlement_fen >= 0),
  share_fen       bigint not null check (share_fen >= 0),
  share_state     text not null default 'DUE' check (share_state in ('DUE', 'PAID', 'WAIVED', 'REFUNDED')),
  state           text not null check (state in ('PLANNED', 'RESERVED', 'POSTED', 'RELEASED')),
  reservation_id  uuid,
  post_id         uuid,
  created_at      timestamptz not null,
  unique (reference, attempt),
  check (price_fen = entitlement_fen + share_fen)
);
create unique index charge_one_open on entitlement.charge (reference) where state <> 'RELEASED';
create index charge_resident on entitlement.charge (resident_id, month);
create index charge_planned on entitlement.charge (month, resident_id) where state = 'PLANNED';
create index charge_posted on entitlement.charge (provider_id, month) where state = 'POSTED';

-- From which entitlement a charge took how much.
create table entitlement.charge_line (
  charge_id      uuid not null references entitlement.charge,
  line           integer not null,
  entitlement_id uuid not null references entitlement.entitlement,
  account_id     uuid not null,
  fen            bigint not null check (fen > 0),
  primary key (charge_id, line)
);
