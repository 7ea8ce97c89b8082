package care.nowalls.device;

import care.nowalls.device.model.Device;
import care.nowalls.device.model.DevicePassword;
import care.nowalls.device.model.Place;
import care.nowalls.device.store.DeviceStore;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of devices. */
@ApplicationScoped
public class Devices {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceStore store;
    private final Residents residents;
    private final DeviceCommands commands;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Devices(
            DeviceStore store, Residents residents, DeviceCommands commands, Outbox outbox, Ids ids, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.commands = commands;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is told of a device; scope by street.
     *
     * @param id of the device
     * @param streetId where it is
     * @param state of its life
     */
    public record DeviceEvent(UUID id, @Nullable UUID streetId, String state) {}

    /** Many may be registered in one transaction. 409 {@code external-id-taken}, 422 {@code unknown-resident}. */
    @WithTransaction
    public Uni<IssuedDevice> register(NewDevice wanted) {
        UUID id = ids.next();
        DevicePassword password = DevicePassword.fresh(RANDOM);
        return refuseIfTaken(wanted)
                .chain(() -> place(wanted))
                .map(place -> Device.register(id, wanted, place, password, clock.instant()))
                .chain(store::save)
                .call(device -> publish("device.registered", device))
                .replaceWith(new IssuedDevice(id, id.toString(), password.plain()));
    }

    /** Alarms are quiet tests for so long; zero minutes is the installer's sign-off. 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<Void> testMode(UUID id, Duration length) {
        return change(
                        id,
                        "device.test_mode_set",
                        device -> device.testUntil(clock.instant().plus(length)))
                .chain(() -> commands.send(new DeviceCommands.Message(id, "test_mode", null, null)));
    }

    /** Gives a new password, shown once; the old one is void at once. 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<IssuedDevice> rotate(UUID id) {
        DevicePassword fresh = DevicePassword.fresh(RANDOM);
        return change(id, "device.credentials_rotated", device -> device.rotate(fresh))
                .replaceWith(new IssuedDevice(id, id.toString(), fresh.plain()));
    }

    /** 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<Void> become(UUID id, DeviceState next) {
        return change(id, "device.state_changed", device -> device.become(next));
    }

    private Uni<Void> change(UUID id, String event, Consumer<Device> act) {
        return store.locked(id)
                .invoke(act)
                .chain(store::save)
                .call(device -> publish(event, device))
                .replaceWithVoid();
    }

    private Uni<Void> publish(String event, Device device) {
        DeviceEvent payload =
                new DeviceEvent(device.id(), device.streetId(), device.state().name());
        return outbox.publish(event, "device:" + device.id(), payload);
    }

    private Uni<Void> refuseIfTaken(NewDevice wanted) {
        long places = Stream.of(wanted.residentId(), wanted.dwellingId(), wanted.centreId())
                .filter(place -> place != null)
                .count();
        if (places > 1) {
            throw new Refused(DeviceRefusal.ONE_PLACE_ONLY);
        }
        if (wanted.externalId() == null) {
            return Uni.createFrom().voidItem();
        }
        return store.externalIdTaken(wanted.codec(), wanted.externalId())
                .invoke(Devices::refuseTaken)
                .replaceWithVoid();
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new Refused(DeviceRefusal.EXTERNAL_ID_TAKEN);
        }
    }

    private Uni<Place> place(NewDevice wanted) {
        if (wanted.residentId() == null) {
            return Uni.createFrom().item(new Place(wanted.dwellingId(), null, null, null));
        }
        return residents
                .facts(wanted.residentId())
                .map(Devices::placeOf)
                .onFailure(Devices::absent)
                .transform(ignored -> new Refused(DeviceRefusal.UNKNOWN_RESIDENT));
    }

    private static Place placeOf(ResidentFacts facts) {
        return new Place(facts.dwellingId(), facts.streetId(), facts.streetName(), facts.name());
    }

    private static boolean absent(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == CommonRefusal.NOT_FOUND;
    }
}
