package care.nowalls.view.figures;

/**
 * The clocks of incidents as one query. A clock runs from its beginning until the step was reached, or the incident was
 * closed without it, or now. Whoever reached it in time is within a target; whoever's clock ran longer has missed it;
 * the others are undecided and in no share. Microseconds as whole numbers: sorting intervals costs twice as much.
 */
final class FigureSql {

    /** $1 from, $2 to, $3 now, $4 the street within reach, $5 to $9 one group. */
    static final String CLOCKS = """
            with raised as materialized (
              select id, kind, priority, state, street_id, street_name, centre_id, device_id, raised_at, resolved_at,
                     outcome,
                     case when outcome = 'DUPLICATE' then 'DUPLICATE'
                          when outcome = 'TEST' or (quiet and state <> 'RESOLVED') then 'TEST'
                          when outcome = 'TECHNICAL' then 'TECHNICAL'
                          when outcome = 'FALSE_ALARM' then 'FALSE_ALARM'
                          when kind = 'SERVICE' then 'SERVICE'
                          else 'REAL' end as class
              from incident.incident
              where raised_at >= $1 and raised_at < $2 and ($4::uuid is null or street_id = $4)
                and ($5::uuid is null or street_id = $5) and ($6::uuid is null or centre_id = $6)
            ), mark as (
              select e.incident_id,
                     min(e.at) filter (where e.kind in ('ACKNOWLEDGED', 'TEST')) as answered_at,
                     (array_agg(e.by_name order by e.at, e.id) filter (where e.kind in ('ACKNOWLEDGED', 'TEST')))[1]
                       as operator,
                     min(e.at) filter (where e.kind = 'TEST'
                       or (e.kind = 'CONTACT' and e.detail ->> 'result' in ('ANSWERED', 'REACHED'))) as contact_at,
                     min(e.at) filter (where e.kind = 'RESPONDING') as sent_at,
                     min(e.at) filter (where e.kind = 'ARRIVED') as arrived_at,
                     (array_agg(e.detail ->> 'staffId' order by e.at, e.id)
                       filter (where e.kind = 'RESPONDING' and e.detail ? 'staffId'))[1]::uuid as staff_id
              from raised join incident.entry e on e.incident_id = raised.id
              where e.kind in ('ACKNOWLEDGED', 'TEST', 'CONTACT', 'RESPONDING', 'ARRIVED')
              group by e.incident_id
            ), fact as (
              select r.*, m.answered_at, m.operator, m.contact_at, m.sent_at, m.arrived_at, c.name as centre_name,
                     p.id as provider_id, p.name as provider_name,
                     d.kind || coalesce(' ' || nullif(d.model, ''), '') as model, t.id as target_id
              from raised r
              left join mark m on m.incident_id = r.id
              left join centre.centre c on c.id = r.centre_id
              left join provider.staff s on s.id = m.staff_id
              left join provider.provider p on p.id = s.provider_id
              left join device.device d on d.id = r.device_id
              left join lateral (
                select id from incident.response_target
                where (street_id is null or street_id = r.street_id) and valid_from <= r.raised_at
                  and (valid_until is null or valid_until > r.raised_at)
                order by street_id nulls last, valid_from desc limit 1) t on true
              where ($7::uuid is null or p.id = $7) and ($8::text is null or m.operator = $8)
                and ($9::text is null or d.kind || coalesce(' ' || nullif(d.model, ''), '') = $9)
            ), clock as (
              select fact.*, c.measure, c.counted_from, c.reached_at,
                     greatest(0, date_part('epoch', coalesce(c.reached_at, fact.resolved_at, $3) - c.begun_at) * 1e6)
                       ::bigint as elapsed
              from fact cross join lateral (values
                ('ANSWER', 'RECEPTION', raised_at, answered_at, true),
                ('CONTACT', 'RECEPTION', raised_at, contact_at, true),
                ('SEND', 'RECEPTION', raised_at, sent_at, true),
                ('ARRIVE', 'RECEPTION', raised_at, arrived_at, coalesce(sent_at, arrived_at) is not null),
                ('ARRIVE', 'DECISION', sent_at, arrived_at, sent_at is not null))
                as c(measure, counted_from, begun_at, reached_at, applies)
              where c.applies
            )
            """;

    /** Of every group, class and measure; takes the key's and the name's SQL. */
    static final String FIGURES = CLOCKS + """
            select %1$s as key, max(%2$s) as name, class, measure, counted_from, count(*) as cases,
                   count(reached_at) as reached,
                   count(*) filter (where reached_at is null and state <> 'RESOLVED') as open,
                   count(*) filter (where reached_at is null and state = 'RESOLVED') as never,
                   percentile_disc(array[0.5, 0.95, 0.99]) within group (order by elapsed)
                     filter (where reached_at is not null) as percentiles
            from clock group by 1, class, measure, counted_from order by name nulls last, key nulls last""";

    /** Of every group, class and target that was in force. */
    static final String SHARES = CLOCKS + """
            select %1$s as key, class, measure, counted_from, within_seconds, share,
                   count(*) filter (where reached_at is not null and elapsed <= within_seconds * 1000000::bigint) as within,
                   count(*) filter (where elapsed > within_seconds * 1000000::bigint) as missed
            from clock join incident.response_target_line l using (target_id, measure, counted_from)
            group by 1, class, measure, counted_from, within_seconds, share order by within_seconds""";

    /** What missed a target, latest raised first; $10 class, $11 measure, $12 to $15 after which, $16 how many. */
    static final String BREACHES = CLOCKS + """
            select id, class, kind, priority, state, outcome, street_id, street_name, centre_id, centre_name, provider_id,
                   provider_name, operator, model, raised_at, measure, counted_from, reached_at,
                   elapsed / 1000 as elapsed_ms, within_seconds, share
            from clock join incident.response_target_line l using (target_id, measure, counted_from)
            where elapsed > within_seconds * 1000000::bigint and ($10::text is null or class = $10)
              and ($11::text is null or measure = $11)
              and ($12::uuid is null
                   or (id, measure, counted_from, within_seconds) < ($12, $13::text, $14::text, $15::integer))
            order by id desc, measure desc, counted_from desc, within_seconds desc limit $16""";

    private FigureSql() {}

    static String by(String query, GroupBy by) {
        return query.formatted(by.key(), by.title());
    }
}
