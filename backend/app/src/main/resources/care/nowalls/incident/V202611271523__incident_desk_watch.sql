-- Since when no operator is ready, in the machine's time, and whether the leader was told of it. One row for all nodes.
create table incident.desk_watch (
  one           boolean primary key default true check (one),
  unready_since timestamptz,
  told_at       timestamptz
);
insert into incident.desk_watch default values;
