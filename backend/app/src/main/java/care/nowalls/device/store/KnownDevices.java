package care.nowalls.device.store;

import care.nowalls.device.DeviceFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Devices that may speak, on the alarm lane. A retired one is still heard: no alarm is lost to an error in the registry. */
@ApplicationScoped
public class KnownDevices {

    public Uni<Map<UUID, DeviceFacts>> facts(SqlConnection connection, Collection<UUID> ids) {
        UUID[] distinct = ids.stream().distinct().toArray(UUID[]::new);
        return connection
                .preparedQuery("""
                        select id, resident_id, resident_name, dwelling_id, centre_id, street_id, street_name, test_until,
                               null as canary_of
                        from device.device where id = any($1)
                        union all
                        select id, null, null, null, null, null, null, null, gateway from device.canary where id = any($1)""")
                .execute(Tuple.tuple().addArrayOfUUID(distinct))
                .map(DeviceList::rows)
                .map(KnownDevices::byId);
    }

    private static Map<UUID, DeviceFacts> byId(List<Row> rows) {
        return rows.stream().map(KnownDevices::facts).collect(Collectors.toMap(DeviceFacts::id, Function.identity()));
    }

    private static DeviceFacts facts(Row row) {
        OffsetDateTime test = row.getOffsetDateTime("test_until");
        return new DeviceFacts(
                row.getUUID("id"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getUUID("dwelling_id"),
                row.getUUID("centre_id"),
                row.getUUID("street_id"),
                row.getString("street_name"),
                test == null ? null : test.toInstant(),
                row.getString("canary_of"));
    }
}
