package care.nowalls.device.store;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.directory.DirectoryDevice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the gateways, by delta. The version is read before the rows: what commits in between comes now and
 * once more next time, and nothing is ever skipped, because versions commit in their order.
 */
@ApplicationScoped
public class Directory {

    private static final List<String> PRESSES = List.of("short", "long", "double");

    private final Pool pool;
    private final Canaries canaries;

    @Inject
    public Directory(Pool pool, Canaries canaries) {
        this.pool = pool;
        this.canaries = canaries;
    }

    /** The whole directory when {@code since} is 0 or not a version of this database. */
    public Uni<DirectoryDelta> since(long since) {
        return pool.query("select version from device.directory_version")
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"))
                .chain(version -> delta(since, version));
    }

    private Uni<DirectoryDelta> delta(long since, long version) {
        boolean full = since <= 0 || since > version;
        return pool.preparedQuery("""
                        select id, password_salt, password_hash, codec, kind, state, external_id, resident_id,
                               heartbeat_seconds, test_until, press_short, press_long, press_double
                        from device.device where version > $1 order by version""")
                .execute(Tuple.of(full ? 0L : since))
                .map(rows ->
                        DeviceList.rows(rows).stream().map(Directory::device).toList())
                .chain(devices -> canaries.since(full ? 0L : since)
                        .map(own ->
                                Stream.concat(devices.stream(), own.stream()).toList()))
                .chain(devices ->
                        bridges(full ? 0L : since).map(bridges -> new DirectoryDelta(version, full, devices, bridges)));
    }

    private Uni<List<DirectoryBridge>> bridges(long since) {
        return pool.preparedQuery("""
                        select id, password_salt, password_hash, codec, topic_filter, active
                        from device.bridge where version > $1 order by version""")
                .execute(Tuple.of(since))
                .map(rows ->
                        DeviceList.rows(rows).stream().map(Directory::bridge).toList());
    }

    private static DirectoryBridge bridge(Row row) {
        return new DirectoryBridge(
                row.getUUID("id"),
                row.getString("password_salt"),
                row.getString("password_hash"),
                row.getString("codec"),
                row.getString("topic_filter"),
                row.getBoolean("active"));
    }

    private static DirectoryDevice device(Row row) {
        OffsetDateTime test = row.getOffsetDateTime("test_until");
        UUID id = row.getUUID("id");
        return new DirectoryDevice(
                id,
                row.getString("password_salt"),
                row.getString("password_hash"),
                row.getString("codec"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("external_id"),
                row.getUUID("resident_id"),
                row.getInteger("heartbeat_seconds"),
                test == null ? null : test.toInstant(),
                presses(row));
    }

    /** Only what differs from the rule of its kind, or was chosen to be the same. */
    private static @Nullable Map<String, String> presses(Row row) {
        Map<String, String> presses = new LinkedHashMap<>();
        for (String press : PRESSES) {
            String meaning = row.getString("press_" + press);
            if (meaning != null) {
                presses.put(press, meaning);
            }
        }
        return presses.isEmpty() ? null : presses;
    }
}
