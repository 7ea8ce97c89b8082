package care.nowalls.view;

import care.nowalls.shared.DistrictTime;
import care.nowalls.view.IncidentCard.OwnDevice;
import care.nowalls.view.IncidentCard.Stay;
import care.nowalls.view.IncidentCard.TodaysOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What surrounds a resident at an incident: projections over many features. */
@ApplicationScoped
class IncidentCardRows {

    private final Pool pool;
    private final DistrictTime time;

    @Inject
    IncidentCardRows(Pool pool, DistrictTime time) {
        this.pool = pool;
        this.time = time;
    }

    /**
     * @param incident the incident
     * @param kind of it
     * @param resident whom it concerns
     * @param device that raised it
     * @param street name of the street
     */
    record Origin(
            UUID incident,
            String kind,
            @Nullable UUID resident,
            @Nullable UUID device,
            @Nullable String street) {}

    /**
     * @param count how often
     * @param result of the last
     * @param at when
     */
    record Tries(
            int count, @Nullable String result, @Nullable OffsetDateTime at) {
        static final Tries NONE = new Tries(0, null, null);
    }

    /** Null when there is none. */
    Uni<@Nullable Origin> origin(UUID incident) {
        return pool.preparedQuery(
                        "select id, kind, resident_id, device_id, street_name from incident.incident where id = $1")
                .execute(Tuple.of(incident))
                .map(rows -> rows.size() == 0 ? null : origin(rows.iterator().next()));
    }

    /** Contact attempts by whom they went to: {@code resident} or the contact's id. */
    Uni<Map<String, Tries>> tries(UUID incident) {
        return pool.preparedQuery("""
                        select distinct on (detail ->> 'whom') detail ->> 'whom' as whom, detail ->> 'result' as result, at,
                               count(*) over (partition by detail ->> 'whom') as tries
                        from incident.entry where incident_id = $1 and kind = 'CONTACT'
                        order by detail ->> 'whom', at desc, id desc""")
                .execute(Tuple.of(incident))
                .map(rows -> Columns.all(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getString("whom"), IncidentCardRows::tries)));
    }

    Uni<List<OwnDevice>> devices(UUID resident, @Nullable UUID raisedBy) {
        return pool.preparedQuery("""
                        select id, kind, state, online, last_seen, battery from device.device
                        where resident_id = $1 and state <> 'RETIRED' order by kind, id limit 50""")
                .execute(Tuple.of(resident))
                .map(rows -> Columns.all(rows, row -> device(row, raisedBy)));
    }

    Uni<List<TodaysOrder>> orders(UUID resident, LocalDate day) {
        return pool.preparedQuery("""
                        select o.id, o.number, coalesce(i.name, o.item_code) as item, o.state, o.window_start, o.window_end,
                               p.name as provider, s.name as staff
                        from orders.service_order o
                        left join provider.provider p on p.id = o.provider_id
                        left join provider.staff s on s.id = o.staff_id
                        left join lateral (select name from catalogue.item where code = o.item_code
                                           order by valid_from desc limit 1) i on true
                        where o.resident_id = $1 and o.window_start >= $2 and o.window_start < $3
                        order by o.window_start limit 50""")
                .execute(Tuple.of(resident, start(day), start(day.plusDays(1))))
                .map(rows -> Columns.all(rows, IncidentCardRows::order));
    }

    Uni<List<Stay>> stays(UUID resident, LocalDate day) {
        return pool.preparedQuery("""
                        select c.name, a.in_at, a.out_at from daycare.attendance a
                        join centre.centre c on c.id = a.centre_id
                        where a.resident_id = $1 and a.day = $2 order by a.id""")
                .execute(Tuple.of(resident, day))
                .map(rows -> Columns.all(
                        rows,
                        row -> new Stay(
                                row.getString("name"),
                                Columns.timeOrNull(row, "in_at"),
                                Columns.timeOrNull(row, "out_at"))));
    }

    private static Origin origin(Row row) {
        return new Origin(
                row.getUUID("id"),
                row.getString("kind"),
                row.getUUID("resident_id"),
                row.getUUID("device_id"),
                row.getString("street_name"));
    }

    private static Tries tries(Row row) {
        return new Tries(row.getLong("tries").intValue(), row.getString("result"), Columns.time(row, "at"));
    }

    private static OwnDevice device(Row row, @Nullable UUID raisedBy) {
        UUID id = row.getUUID("id");
        return new OwnDevice(
                id,
                row.getString("kind"),
                row.getString("state"),
                row.getBoolean("online"),
                Columns.timeOrNull(row, "last_seen"),
                row.getInteger("battery"),
                id.equals(raisedBy));
    }

    private static TodaysOrder order(Row row) {
        return new TodaysOrder(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("item"),
                row.getString("state"),
                Columns.time(row, "window_start"),
                Columns.time(row, "window_end"),
                row.getString("provider"),
                row.getString("staff"));
    }

    private OffsetDateTime start(LocalDate day) {
        return time.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
