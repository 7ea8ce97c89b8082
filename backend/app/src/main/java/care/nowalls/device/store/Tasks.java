package care.nowalls.device.store;

import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.DeviceFacts;
import care.nowalls.device.StoredSignal;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Technical matters: a maintenance task of the device, one open per kind, never an incident (DOMAIN.md §8). */
@ApplicationScoped
public class Tasks {

    private static final Set<SignalType> TECHNICAL =
            Set.of(SignalType.LOW_BATTERY, SignalType.TAMPER, SignalType.POWER_LOST, SignalType.FAULT);

    // A row that somebody holds is left out: an alarm waits for no administrator, and the next heartbeat tells again.
    private static final String CHARGES = """
            with told as (
              select d.id, t.percent from device.device d
              join unnest($1::uuid[], $2::integer[]) as t(id, percent) on t.id = d.id
              where d.battery is distinct from t.percent order by d.id for no key update of d skip locked)
            update device.device d set battery = told.percent from told where d.id = told.id""";

    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public Tasks(Ids ids, Clock clock, Outbox outbox) {
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * @param id of the device
     * @param streetId where it is
     * @param task its kind
     */
    public record TaskEvent(UUID id, @Nullable UUID streetId, String task) {}

    /** Opens, counts or closes the tasks of newly stored signals, and notes the charge that they tell. */
    public Uni<Void> note(SqlConnection connection, List<StoredSignal> stored) {
        return charges(connection, stored).chain(() -> tasks(connection, stored));
    }

    private static Uni<Void> charges(SqlConnection connection, List<StoredSignal> stored) {
        Map<UUID, Integer> told = new TreeMap<>();
        for (StoredSignal signal : stored) {
            Integer percent = signal.report().battery();
            if (signal.outcome() == Outcome.STORED
                    && ofNow(signal)
                    && percent != null
                    && percent >= 0
                    && percent <= 100) {
                told.put(signal.report().deviceId(), percent);
            }
        }
        return told.isEmpty()
                ? nothing()
                : connection
                        .preparedQuery(CHARGES)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(told.keySet().toArray(UUID[]::new))
                                .addArrayOfInteger(told.values().toArray(Integer[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Void> tasks(SqlConnection connection, List<StoredSignal> stored) {
        return Multi.createFrom()
                .iterable(stored)
                .filter(signal -> signal.outcome() == Outcome.STORED)
                .onItem()
                .transformToUniAndConcatenate(signal -> note(connection, signal))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> note(SqlConnection connection, StoredSignal signal) {
        SignalType type = signal.report().type();
        DeviceFacts device = Objects.requireNonNull(signal.device());
        if (type == SignalType.POWER_RESTORED) {
            return ofNow(signal) ? close(connection, device, SignalType.POWER_LOST) : nothing();
        }
        return TECHNICAL.contains(type)
                ? open(connection, device, type)
                : Uni.createFrom().voidItem();
    }

    /** What is read out of quarantine says how it was, not how it is. */
    private static boolean ofNow(StoredSignal signal) {
        return signal.report().replayed() == null;
    }

    private Uni<Void> open(SqlConnection connection, DeviceFacts device, SignalType type) {
        return connection
                .preparedQuery("""
                        insert into device.task (id, device_id, kind, opened_at, last_at) values ($1, $2, $3, $4, $4)
                        on conflict (device_id, kind) where closed_at is null
                        do update set count = task.count + 1, last_at = excluded.last_at
                        returning count""")
                .execute(Tuple.of(ids.next(), device.id(), type.wire(), now()))
                .map(rows -> rows.iterator().next().getInteger("count") == 1)
                .chain(fresh -> fresh ? tell(connection, "device.task_opened", device, type) : nothing());
    }

    private Uni<Void> close(SqlConnection connection, DeviceFacts device, SignalType type) {
        return connection
                .preparedQuery("""
                        update device.task set closed_at = $3 where device_id = $1 and kind = $2 and closed_at is null""")
                .execute(Tuple.of(device.id(), type.wire(), now()))
                .chain(rows -> rows.rowCount() > 0 ? tell(connection, "device.task_closed", device, type) : nothing());
    }

    private Uni<Void> tell(SqlConnection connection, String event, DeviceFacts device, SignalType type) {
        TaskEvent payload = new TaskEvent(device.id(), device.streetId(), type.wire());
        return outbox.publish(connection, event, "device:" + device.id(), payload);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
