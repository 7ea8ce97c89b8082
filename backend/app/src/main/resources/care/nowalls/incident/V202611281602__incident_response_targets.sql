-- How fast emergencies are to be answered and reached (DOMAIN.md §8), as data: whole sheets per area and period. The
-- street's own sheet stands in place of the general one while it is valid, and the latest that has begun counts.
create table incident.response_target (
  id          uuid primary key,
  street_id   uuid references resident.street,
  valid_from  timestamptz not null,
  valid_until timestamptz,
  created_at  timestamptz not null,
  created_by  text not null,
  check (valid_until > valid_from)
);
create unique index response_target_from on incident.response_target
  (coalesce(street_id, '00000000-0000-0000-0000-000000000000'::uuid), valid_from);

-- share: of all that count, so many at least; null is an aim of which no share is demanded.
create table incident.response_target_line (
  target_id      uuid not null references incident.response_target,
  measure        text not null check (measure in ('ANSWER', 'CONTACT', 'SEND', 'ARRIVE')),
  counted_from   text not null check (counted_from in ('RECEPTION', 'DECISION')),
  within_seconds integer not null check (within_seconds between 1 and 86400),
  share          numeric(5, 4) check (share > 0 and share <= 1),
  primary key (target_id, measure, counted_from, within_seconds),
  check (counted_from = 'RECEPTION' or measure = 'ARRIVE')
);

-- In town, where 30 minutes are the aim; a street outside gets a sheet of its own with 60.
with general as (
  insert into incident.response_target (id, street_id, valid_from, created_at, created_by)
  values (uuidv7(), null, '2000-01-01 00:00:00+00', '2000-01-01 00:00:00+00', 'system') returning id)
insert into incident.response_target_line (target_id, measure, counted_from, within_seconds, share)
select general.id, l.measure, l.counted_from, l.within_seconds, l.share
from general cross join (values
  ('ANSWER', 'RECEPTION', 60, 0.975), ('ANSWER', 'RECEPTION', 180, 0.99),
  ('ARRIVE', 'RECEPTION', 1800, null), ('ARRIVE', 'RECEPTION', 2700, 0.9), ('ARRIVE', 'RECEPTION', 3600, 1),
  ('ARRIVE', 'DECISION', 1800, null), ('ARRIVE', 'DECISION', 2700, 0.9), ('ARRIVE', 'DECISION', 3600, 1))
  as l(measure, counted_from, within_seconds, share);

-- The sheet that counts for an incident of that street raised at that time.
create function incident.response_target_of(of_street uuid, at timestamptz) returns uuid language sql stable as $$
  select id from incident.response_target
  where (street_id is null or street_id = of_street) and valid_from <= at and (valid_until is null or valid_until > at)
  order by street_id nulls last, valid_from desc limit 1
$$;
