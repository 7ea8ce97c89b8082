create schema centre;

create table centre.centre (
  id        uuid primary key,
  name      text not null unique,
  street_id uuid not null references resident.street,
  places    integer not null check (places >= 0),
  lat       double precision not null,
  lon       double precision not null
);
