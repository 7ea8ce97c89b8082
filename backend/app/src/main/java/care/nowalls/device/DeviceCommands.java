package care.nowalls.device;

import care.nowalls.shared.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends commands to devices: written in the caller's transaction, published by a gateway after commit. */
@ApplicationScoped
public class DeviceCommands {

    private static final String INSERT =
            "insert into device.command (id, device_id, type, ref, incident_id, created_at)"
                    + " values (%s, %s, %s, cast(%s as text), cast(%s as uuid), %s) on conflict do nothing";

    private final Ids ids;
    private final Clock clock;

    @Inject
    public DeviceCommands(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a device is told.
     *
     * @param deviceId whom
     * @param type {@code acknowledged}, {@code test_mode} or {@code ping}
     * @param ref the device's own event id that it answers
     * @param incidentId the incident, if any
     */
    public record Message(
            UUID deviceId,
            String type,
            @Nullable String ref,
            @Nullable UUID incidentId) {}

    /** In the current session's transaction; the same message about the same event is sent once. */
    @WithTransaction
    public Uni<Void> send(Message message) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT.formatted("?1", "?2", "?3", "?4", "?5", "?6"))
                        .setParameter(1, ids.next())
                        .setParameter(2, message.deviceId())
                        .setParameter(3, message.type())
                        .setParameter(4, message.ref())
                        .setParameter(5, message.incidentId())
                        .setParameter(6, clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The same on a connection of the alarm lane, inside its transaction. */
    public Uni<Void> send(SqlConnection connection, List<Message> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = messages.stream().map(this::row).toList();
        return connection
                .preparedQuery(INSERT.formatted("$1", "$2", "$3", "$4", "$5", "$6"))
                .executeBatch(rows)
                .replaceWithVoid();
    }

    private Tuple row(Message message) {
        return Tuple.of(
                ids.next(),
                message.deviceId(),
                message.type(),
                message.ref(),
                message.incidentId(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
