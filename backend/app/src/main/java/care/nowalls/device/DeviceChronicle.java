package care.nowalls.device;

import care.nowalls.device.model.Device;
import care.nowalls.shared.Actor;
import care.nowalls.shared.Caller;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Writes the history line of a device and tells of it, in the present transaction. */
@ApplicationScoped
class DeviceChronicle {

    private static final String LINE = """
            insert into device.history (id, device_id, at, by_account, by_name, action, from_state, to_state, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, cast(?9 as text))""";

    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;
    private final Actor actor;

    @Inject
    DeviceChronicle(Outbox outbox, Ids ids, DistrictTime time, Actor actor) {
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
        this.actor = actor;
    }

    /**
     * @param action what was done, such as {@code INSTALL}
     * @param event what is told of it
     * @param before state before, null for a new device
     * @param note words for people, never personal data
     */
    record Step(
            String action,
            String event,
            @Nullable DeviceState before,
            @Nullable String note) {}

    Uni<Void> write(Device device, Step step) {
        Caller by = actor.caller();
        DeviceState before = step.before();
        return SessionSql.write(
                        LINE,
                        ids.next(),
                        device.id(),
                        time.now(),
                        by.accountId(),
                        by.username(),
                        step.action(),
                        before == null ? null : before.name(),
                        device.state().name(),
                        step.note())
                .chain(() -> outbox.publish(
                        step.event(),
                        "device:" + device.id(),
                        new Devices.DeviceEvent(
                                device.id(), device.streetId(), device.state().name())));
    }
}
