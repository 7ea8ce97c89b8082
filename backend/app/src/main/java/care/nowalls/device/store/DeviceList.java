package care.nowalls.device.store;

import care.nowalls.device.DeviceListing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Devices as pages need them. */
@ApplicationScoped
public class DeviceList {

    private static final String COLUMNS = """
            select d.id, d.kind, d.codec, d.external_id, d.state, d.resident_id, d.resident_name, d.dwelling_id,
                   d.centre_id, d.street_id, d.street_name, d.online, d.last_seen, d.battery, d.heartbeat_seconds,
                   d.test_until, d.room, d.model, d.firmware, d.carrier, d.gateway, d.installer, d.installed_at,
                   d.last_test_at, d.battery_changed_on, d.sim_sealed, d.press_short, d.press_long, d.press_double,
                   array(select t.kind from device.task t where t.device_id = d.id and t.closed_at is null
                         order by t.kind) as tasks
            from device.device d
            """;

    private final Pool pool;
    private final SimSeals sims;
    private final Clock clock;

    @Inject
    public DeviceList(Pool pool, SimSeals sims, Clock clock) {
        this.pool = pool;
        this.sims = sims;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param street narrowed to, or null
     * @param state of its life, or null
     * @param residentId whose, or null
     * @param text part of the resident's name, the kind or the external id, beginning of the device id, or a whole SIM
     *     number; or null
     * @param listing one of the lists to be looked after, or null
     */
    public record Wanted(
            @Nullable UUID street,
            @Nullable String state,
            @Nullable UUID residentId,
            @Nullable String text,
            @Nullable DeviceListing listing) {}

    public Uni<List<Row>> page(Wanted wanted, @Nullable UUID after, int fetch) {
        DeviceListing listing = wanted.listing();
        String only = listing == null ? "" : " and (" + listing.condition() + ")";
        return pool.preparedQuery(COLUMNS + """
                        where ($1::uuid is null or d.street_id = $1) and ($2::text is null or d.state = $2)
                          and ($3::uuid is null or d.resident_id = $3) and ($4::uuid is null or d.id > $4)
                          and ($5::text is null or d.resident_name ilike '%' || $5 || '%' or d.kind ilike '%' || $5 || '%'
                               or d.external_id ilike '%' || $5 || '%' or d.id::text like lower($5) || '%'
                               or d.sim_index = $8::text)
                          and $7::timestamptz is not null""" + only + " order by d.id limit $6")
                .execute(Tuple.tuple()
                        .addUUID(wanted.street())
                        .addString(wanted.state())
                        .addUUID(wanted.residentId())
                        .addUUID(after)
                        .addString(escaped(wanted.text()))
                        .addInteger(fetch)
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addString(sims.index(wanted.text())))
                .map(DeviceList::rows);
    }

    /** One row or none. */
    public Uni<List<Row>> one(UUID id, @Nullable UUID street) {
        return pool.preparedQuery(COLUMNS + "where d.id = $1 and ($2::uuid is null or d.street_id = $2)")
                .execute(Tuple.of(id, street))
                .map(DeviceList::rows);
    }

    static List<Row> rows(Iterable<Row> found) {
        List<Row> rows = new ArrayList<>();
        found.forEach(rows::add);
        return rows;
    }

    private static @Nullable String escaped(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
