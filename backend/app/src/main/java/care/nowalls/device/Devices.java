package care.nowalls.device;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.model.Device;
import care.nowalls.device.model.DevicePassword;
import care.nowalls.device.model.Place;
import care.nowalls.device.store.DeviceStore;
import care.nowalls.device.store.SimSeals;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of devices. */
@ApplicationScoped
public class Devices {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<SignalType> MEANINGS =
            EnumSet.of(SignalType.SOS, SignalType.SERVICE, SignalType.OK, SignalType.TEST);

    private final DeviceStore store;
    private final Placing placing;
    private final SimSeals sims;
    private final DeviceCommands commands;
    private final DeviceChronicle chronicle;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Devices(
            DeviceStore store,
            Placing placing,
            SimSeals sims,
            DeviceCommands commands,
            DeviceChronicle chronicle,
            Ids ids,
            DistrictTime time) {
        this.store = store;
        this.placing = placing;
        this.sims = sims;
        this.commands = commands;
        this.chronicle = chronicle;
        this.ids = ids;
        this.time = time;
    }

    /**
     * What is told of a device; scope by street.
     *
     * @param id of the device
     * @param streetId where it is
     * @param state of its life
     */
    public record DeviceEvent(UUID id, @Nullable UUID streetId, String state) {}

    /**
     * Many may be registered in one transaction. 409 {@code external-id-taken}; 422 {@code unknown-resident}, {@code
     * device-dwelling-unknown}, {@code device-centre-unknown}, {@code press-means-nothing}, {@code sim-invalid}.
     */
    @WithTransaction
    public Uni<IssuedDevice> register(NewDevice wanted) {
        UUID id = ids.next();
        DevicePassword password = DevicePassword.fresh(RANDOM);
        return place(wanted)
                .map(place -> born(id, wanted, place, password))
                .chain(store::save)
                .call(device ->
                        chronicle.write(device, new DeviceChronicle.Step("REGISTER", "device.registered", null, null)))
                .replaceWith(new IssuedDevice(id, id.toString(), password.plain()));
    }

    /** Refuses exactly what {@link #register} would refuse, and writes nothing. */
    @WithSession
    public Uni<Void> check(NewDevice wanted) {
        return place(wanted)
                .invoke(place -> sims.seal(ids.next(), wanted.particulars().sim()))
                .replaceWithVoid();
    }

    /** Puts it in its place, or another one. 404, 409 {@code device-retired}, 422 as {@link #register}. */
    @WithTransaction
    public Uni<Void> install(UUID id, Site site, @Nullable String installer) {
        Particulars by = new Particulars(null, null, null, null, null, installer, null, null);
        return placing.of(site)
                .chain(place -> change(id, DeviceAction.INSTALL, "device.installed", device -> {
                    device.install(place, time.now());
                    device.change(null, by, null);
                }));
    }

    /** What is null stays as it was. 404, 409 {@code device-retired}; 422 {@code press-means-nothing}, {@code sim-invalid}. */
    @WithTransaction
    public Uni<Void> change(UUID id, @Nullable Integer heartbeatSeconds, Particulars given) {
        refuseMeaningless(given.presses());
        return change(
                id,
                DeviceAction.CHANGE,
                "device.changed",
                device -> device.change(heartbeatSeconds, given, sims.seal(id, given.sim())));
    }

    /** Alarms are quiet tests for so long; zero minutes is the installer's sign-off. 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<Void> testMode(UUID id, Duration length) {
        return change(
                        id,
                        DeviceAction.TEST,
                        "device.test_mode_set",
                        device -> device.testUntil(time.now().plus(length)))
                .chain(() -> commands.send(new DeviceCommands.Message(id, "test_mode", null, null)));
    }

    /** Gives a new password, shown once; the old one is void at once. 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<IssuedDevice> rotate(UUID id) {
        DevicePassword fresh = DevicePassword.fresh(RANDOM);
        return change(id, DeviceAction.ROTATE, "device.credentials_rotated", device -> device.rotate(fresh))
                .replaceWith(new IssuedDevice(id, id.toString(), fresh.plain()));
    }

    /** 404, 409 {@code device-retired}, {@code device-state}; 422 {@code place-needed}. */
    @WithTransaction
    public Uni<Void> become(UUID id, DeviceState next) {
        return store.locked(id)
                .chain(device -> changed(
                        device,
                        new DeviceChronicle.Step(next.name(), "device.state_changed", device.state(), null),
                        found -> found.become(next)));
    }

    /** The devices of a resident who moved or was corrected carry the new street, names and building. */
    @WithTransaction
    public Uni<Void> follow(UUID resident) {
        return store.ofResident(resident)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::placeAgain)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Notes the building of devices that were given out before buildings were noted; 200 at a time. */
    @WithTransaction
    public Uni<Void> noteBuildings() {
        return store.withoutBuilding(200)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::placeAgain)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The device with this SIM in its registry entry, for a call that comes from it; null when there is none. */
    @WithSession
    public Uni<@Nullable UUID> bySim(String sim) {
        String index = sims.index(sim);
        return index == null ? Uni.createFrom().nullItem() : store.bySim(index);
    }

    private Uni<Void> placeAgain(UUID id) {
        return store.locked(id)
                .chain(device ->
                        placing.of(device.site()).invoke(device::stands).chain(() -> store.save(device)))
                .replaceWithVoid();
    }

    private Device born(UUID id, NewDevice wanted, Place place, DevicePassword password) {
        Device device = Device.register(id, wanted, place, password, time.now());
        device.change(
                null, wanted.particulars(), sims.seal(id, wanted.particulars().sim()));
        return device;
    }

    private Uni<Void> change(UUID id, DeviceAction action, String event, Consumer<Device> act) {
        return store.locked(id)
                .chain(device ->
                        changed(device, new DeviceChronicle.Step(action.name(), event, device.state(), null), act));
    }

    private Uni<Void> changed(Device found, DeviceChronicle.Step step, Consumer<Device> act) {
        return Uni.createFrom()
                .item(found)
                .invoke(act)
                .chain(store::save)
                .chain(device -> chronicle.write(device, step));
    }

    private Uni<Place> place(NewDevice wanted) {
        refuseMeaningless(wanted.particulars().presses());
        return refuseIfTaken(wanted).chain(() -> placing.of(wanted.site()));
    }

    private Uni<Void> refuseIfTaken(NewDevice wanted) {
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

    private static void refuseMeaningless(@Nullable Presses presses) {
        List<SignalType> chosen = presses == null
                ? List.of()
                : Stream.of(presses.shortPress(), presses.longPress(), presses.doublePress())
                        .toList();
        if (!MEANINGS.containsAll(chosen)) {
            throw new Refused(DeviceRefusal.PRESS_MEANS_NOTHING);
        }
    }
}
