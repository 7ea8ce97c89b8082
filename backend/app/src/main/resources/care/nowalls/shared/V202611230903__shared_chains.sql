-- Month partitions of tables cut by their UUIDv7 id, and the guard of chained tables (audit, ledger).

-- The first id of an instant: its milliseconds, then zeroes.
create function shared.first_id(at timestamptz) returns uuid language sql immutable strict as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes what is missing of `months` partitions from the month of `first` on; the months are UTC. Cheap when all are there.
create function shared.make_month_partitions(parent regclass, first date, months integer) returns integer
language plpgsql as $$
declare
  made integer := 0;
  from_month timestamptz;
  part text;
begin
  for i in 0 .. months - 1 loop
    from_month := (date_trunc('month', first::timestamp) + make_interval(months => i)) at time zone 'UTC';
    part := parent::text || to_char(from_month at time zone 'UTC', '_YYYYMM');
    if to_regclass(part) is null then
      perform pg_advisory_xact_lock(hashtextextended('month-partitions', 0));
      if to_regclass(part) is null then
        execute format('create table %s partition of %s for values from (%L) to (%L)', part, parent,
          shared.first_id(from_month),
          shared.first_id((from_month at time zone 'UTC' + interval '1 month') at time zone 'UTC'));
        made := made + 1;
      end if;
    end if;
  end loop;
  return made;
end
$$;

-- A chained row is written once; the sealer alone names its seal, once.
create function shared.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seal is null and new.seal is not null
     and to_jsonb(old) - 'seal' = to_jsonb(new) - 'seal' then
    return new;
  end if;
  raise exception '% is append only', tg_table_name;
end
$$;
