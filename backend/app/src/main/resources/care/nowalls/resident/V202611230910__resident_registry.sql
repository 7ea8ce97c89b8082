create schema resident;

create table resident.street (
  id   uuid primary key,
  name text not null unique
);

-- Address and exact position are encrypted; the rounded position (about 1 km) is plain by decision.
create table resident.dwelling (
  id               uuid primary key,
  street_id        uuid not null references resident.street,
  address_sealed   bytea not null,
  position_sealed  bytea not null,
  datum            text not null,
  rounded_lat      double precision not null,
  rounded_lon      double precision not null,
  floor            integer,
  lift             boolean,
  gate_code_sealed bytea
);
create index dwelling_street on resident.dwelling (street_id);

create table resident.resident (
  id                   uuid primary key,
  version              integer not null,
  name                 text not null,
  initials             text not null,
  sex                  text not null,
  birth_date           date not null,
  id_number_sealed     bytea,
  id_number_index      text unique,
  id_last_four_index   text,
  phone_sealed         bytea,
  phone_index          text,
  phone_last_four_index text,
  health_notes_sealed  bytea,
  street_id            uuid not null references resident.street,
  dwelling_id          uuid not null references resident.dwelling,
  category             text not null,
  ability_level        integer check (ability_level between 0 and 4),
  lives_alone          boolean not null,
  card_no              text not null unique,
  status               text not null,
  created_at           timestamptz not null,
  changed_at           timestamptz not null
);
create index resident_name on resident.resident using gin (name shared.gin_trgm_ops);
create index resident_initials on resident.resident (initials text_pattern_ops);
create index resident_id_last_four on resident.resident (id_last_four_index);
create index resident_phone on resident.resident (phone_index);
create index resident_phone_last_four on resident.resident (phone_last_four_index);
create index resident_street on resident.resident (street_id, id);
create index resident_dwelling on resident.resident (dwelling_id);

create table resident.contact (
  id           uuid primary key,
  resident_id  uuid not null references resident.resident,
  position     integer not null,
  name         text not null,
  relation     text not null,
  role         text not null,
  phone_sealed bytea not null,
  phone_index  text not null,
  unique (resident_id, position) deferrable initially deferred
);
create index contact_phone on resident.contact (phone_index);
