package care.nowalls.device;

import care.nowalls.shared.Actor;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maintenance tasks that people give out, and the folding of many into one area event. One open task per device and kind. */
@ApplicationScoped
public class DeviceTasks {

    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;
    private final Actor actor;

    @Inject
    public DeviceTasks(Outbox outbox, Ids ids, DistrictTime time, Actor actor) {
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
        this.actor = actor;
    }

    /** What is to be looked after. On the wire and in the table in lower case. */
    public enum Kind {
        NEVER_REPORTED,
        OFFLINE,
        LOW_BATTERY,
        SWAPPED,
        UNTESTED,
        POWER_LOST,
        TAMPER,
        FAULT;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A follow-up.
     *
     * @param kind why
     * @param assignee who goes there
     * @param dueOn by which day of the district
     * @param note words, never personal data
     */
    public record FollowUp(
            Kind kind,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            @Nullable String note) {}

    /** Gives the same task to each device; an open one of this kind is taken over. 422 {@code unknown-device}. */
    @WithTransaction
    public Uni<Integer> give(List<UUID> devices, FollowUp task) {
        List<UUID> sorted = devices.stream().distinct().sorted().toList();
        return Multi.createFrom()
                .iterable(sorted)
                .onItem()
                .transformToUniAndConcatenate(device -> give(device, task))
                .collect()
                .last()
                .replaceWith(sorted.size());
    }

    private Uni<Void> give(UUID device, FollowUp task) {
        return SessionSql.write(
                        """
                        insert into device.task (id, device_id, kind, opened_at, last_at, assignee, due_on, note)
                        select ?1, d.id, ?3, ?4, ?4, cast(?5 as text), cast(?6 as date), cast(?7 as text)
                        from device.device d where d.id = ?2
                        on conflict (device_id, kind) where closed_at is null do update
                        set assignee = coalesce(excluded.assignee, task.assignee),
                            due_on = coalesce(excluded.due_on, task.due_on), note = coalesce(excluded.note, task.note)""",
                        ids.next(),
                        device,
                        task.kind().stored(),
                        time.now(),
                        task.assignee(),
                        task.dueOn(),
                        task.note())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new Refused(DeviceRefusal.UNKNOWN_DEVICE);
                    }
                })
                .chain(() -> tell("device.task_given", device));
    }

    /** Done, with what was found. 404, 409 {@code task-closed}. */
    @WithTransaction
    public Uni<Void> close(UUID task, String result) {
        return SessionSql.rows(
                        "select device_id, closed_at is not null from device.task where id = ?1 for update", task)
                .map(DeviceTasks::openDevice)
                .call(device -> SessionSql.write(
                        "update device.task set closed_at = ?2, result = ?3 where id = ?1",
                        task,
                        time.now(),
                        result + " (" + actor.caller().username() + ")"))
                .chain(device -> tell("device.task_closed", device));
    }

    /** Tasks of these devices about silence and power stand for one event from now on. */
    @WithTransaction
    public Uni<Void> fold(List<UUID> devices, UUID event) {
        return SessionSql.write("""
                        update device.task set folded_into = ?2
                        where device_id = any(cast(?1 as uuid[])) and closed_at is null and folded_into is null
                          and kind in ('offline', 'power_lost')""", devices.toArray(UUID[]::new), event).replaceWithVoid();
    }

    /** What of the event is still open is a task of its own again. */
    @WithTransaction
    public Uni<Void> unfold(UUID event) {
        return SessionSql.write(
                        "update device.task set folded_into = null where folded_into = ?1 and closed_at is null", event)
                .replaceWithVoid();
    }

    private static UUID openDevice(List<Object[]> found) {
        if (found.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if ((Boolean) found.getFirst()[1]) {
            throw new Refused(DeviceRefusal.TASK_CLOSED);
        }
        return (UUID) found.getFirst()[0];
    }

    /** Scope by street is looked up by whoever reads the device. */
    private Uni<Void> tell(String event, UUID device) {
        return SessionSql.rows("select street_id, state from device.device where id = ?1", device)
                .chain(rows -> outbox.publish(
                        event, "device:" + device, new Devices.DeviceEvent(device, (UUID) rows.getFirst()[0], (String)
                                rows.getFirst()[1])));
    }
}
