-- Escalation as data per street and priority, from a moment on; and everybody who was told, with their link.
create table incident.escalation_policy (
  id         uuid primary key,
  street_id  uuid references resident.street,
  priority   integer not null check (priority between 1 and 3),
  rounds     integer not null check (rounds between 1 and 10),
  valid_from timestamptz not null,
  created_at timestamptz not null,
  created_by text not null
);
create unique index escalation_policy_from on incident.escalation_policy
  (coalesce(street_id, '00000000-0000-0000-0000-000000000000'::uuid), priority, valid_from);

create table incident.escalation_policy_step (
  policy_id    uuid not null references incident.escalation_policy,
  step         integer not null check (step > 0),
  who          text not null check (who in ('DESK', 'LEADER', 'CONTACTS', 'NEAREST_RESPONDER', 'STREET_DUTY')),
  wait_seconds integer not null check (wait_seconds > 0),
  primary key (policy_id, step),
  unique (policy_id, who)
);

-- What was in force so far. incident.escalation_step stays for nodes of the last version, until they are gone.
insert into incident.escalation_policy (id, street_id, priority, rounds, valid_from, created_at, created_by)
select uuidv7(), null, priority, 3, '2000-01-01 00:00:00+00', '2000-01-01 00:00:00+00', 'system'
from incident.escalation_step group by priority;
insert into incident.escalation_policy_step (policy_id, step, who, wait_seconds)
select p.id, s.step, case s.who when 'RESPONDER' then 'NEAREST_RESPONDER' else s.who end, s.wait_seconds
from incident.escalation_step s join incident.escalation_policy p on p.priority = s.priority;

-- How long the first step lasts: nothing at all for priority 1 when no console has been heard for 30 s, so that it starts
-- at step two. Presence is a matter between machines, therefore now().
create function incident.first_wait(of_priority integer, of_street uuid, at timestamptz) returns interval
language sql stable as $$
  select case
    when of_priority = 1 and not exists (
      select 1 from incident.presence where last_seen > now() - interval '30 seconds' and state <> 'OUT')
    then interval '0 seconds'
    else coalesce((
      select s.wait_seconds * interval '1 second'
      from incident.escalation_policy p join incident.escalation_policy_step s on s.policy_id = p.id and s.step = 1
      where p.priority = of_priority and (p.street_id is null or p.street_id = of_street) and p.valid_from <= at
      order by p.street_id nulls last, p.valid_from desc limit 1), interval '30 seconds')
    end
$$;

-- Everybody told of an incident. The link's token is kept as a hash only; the telephone number stays where it came from.
create table incident.escalation_call (
  id           uuid primary key,
  incident_id  uuid not null references incident.incident,
  round        integer not null,
  step         integer not null,
  position     integer not null,
  who          text not null,
  name         text not null,
  masked       text not null,
  contact_id   uuid,
  staff_id     uuid,
  at           timestamptz not null,
  token_hash   text unique,
  answer       text check (answer in ('GOING', 'CANNOT', 'ARRIVED')),
  answered_at  timestamptz,
  unique (incident_id, round, step, position)
);
