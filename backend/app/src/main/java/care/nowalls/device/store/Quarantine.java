package care.nowalls.device.store;

import care.nowalls.contract.signal.QuarantineBatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could not be understood; the newest {@value #KEPT} rows are kept, so that no flood fills the database. */
@ApplicationScoped
public class Quarantine {

    private static final int KEPT = 10_000;

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
                          (id, gateway, received_at, topic, device_id, reason, detail, size, sha256, payload)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing""")
                .executeBatch(rows)
                .chain(() -> pool.preparedQuery("""
                                delete from device.quarantine where id < (
                                  select id from device.quarantine order by id desc offset $1 limit 1)""").execute(Tuple.of(KEPT)))
                .replaceWithVoid();
    }

    public Uni<List<Row>> page(@Nullable UUID before, int fetch) {
        return pool.preparedQuery("""
                        select * from device.quarantine where ($1::uuid is null or id < $1)
                        order by id desc limit $2""").execute(Tuple.of(before, fetch)).map(DeviceList::rows);
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
                .addString(clean(entry.payload()));
    }

    private static String clean(String text) {
        return text.replace("\0", "\\u0000");
    }
}
