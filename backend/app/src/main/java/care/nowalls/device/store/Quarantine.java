package care.nowalls.device.store;

import care.nowalls.contract.signal.QuarantineBatch;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What could not be understood; the newest {@value #KEPT} rows are kept, and the bytes of the newest up to
 * {@value #KEPT_BYTES}, so that no flood fills the database.
 */
@ApplicationScoped
public class Quarantine {

    private static final int KEPT = 10_000;
    private static final long KEPT_BYTES = 256L * 1024 * 1024;

    /** Everything but the bytes themselves. */
    private static final String COLUMNS = """
            id, gateway, received_at, topic, device_id, reason, detail, size, sha256, payload, kept, replay_state,
            replay_asked_at, replay_asked_by, replay_done_at, replay_gateway, replay_reason, replay_detail,
            replay_signals::text as replay_signals""";

    private final Pool pool;

    @Inject
    public Quarantine(Pool pool) {
        this.pool = pool;
    }

    /** Idempotent by id. */
    public Uni<Void> keep(QuarantineBatch batch) {
        List<Tuple> rows = batch.entries().stream()
                .map(entry -> tuple(batch.gateway(), entry))
                .toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        insert into device.quarantine
                          (id, gateway, received_at, topic, device_id, reason, detail, size, sha256, payload, raw, kept)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::bytea,
                                coalesce(length($11::bytea), 0))
                        on conflict (id) do nothing""")
                .executeBatch(rows)
                .chain(() -> pool.preparedQuery("""
                                delete from device.quarantine where id < (
                                  select id from device.quarantine order by id desc offset $1 limit 1)""").execute(Tuple.of(KEPT)))
                .chain(() -> pool.preparedQuery("""
                                update device.quarantine q set raw = null, kept = 0 from (
                                  select id, sum(kept) over (order by id desc) as total from device.quarantine) as sums
                                where sums.id = q.id and sums.total > $1 and q.kept > 0""").execute(Tuple.of(KEPT_BYTES)))
                .replaceWithVoid();
    }

    public Uni<List<Row>> page(QuarantineFilter filter, @Nullable UUID before, int fetch) {
        return pool.preparedQuery("select " + COLUMNS + " from device.quarantine where "
                        + QuarantineFilter.condition("$")
                        + " and ($10::uuid is null or id < $10) order by id desc limit $11")
                .execute(Tuple.from(filter.values()).addUUID(before).addInteger(fetch))
                .map(DeviceList::rows);
    }

    /** One row with its bytes as {@code raw}, or none. */
    public Uni<List<Row>> one(UUID id) {
        return pool.preparedQuery("select " + COLUMNS + ", raw from device.quarantine where id = $1")
                .execute(Tuple.of(id))
                .map(DeviceList::rows);
    }

    private static Tuple tuple(String gateway, QuarantineBatch.Entry entry) {
        return Tuple.tuple()
                .addUUID(entry.id())
                .addString(gateway)
                .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC))
                .addString(clean(entry.topic()))
                .addUUID(entry.deviceId())
                .addString(entry.reason())
                .addString(clean(entry.detail()))
                .addInteger(entry.size())
                .addString(entry.sha256())
                .addString(clean(entry.payload()))
                .addValue(entry.raw() == null ? null : Buffer.buffer(entry.raw()));
    }

    private static String clean(String text) {
        return text.replace("\0", "\\u0000");
    }
}
