package care.nowalls.device;

import care.nowalls.device.model.Bridge;
import care.nowalls.device.model.DevicePassword;
import care.nowalls.device.store.BridgeStore;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Network servers that speak for devices: an MQTT account and the filter below which it may publish. */
@ApplicationScoped
public class Bridges {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BridgeStore store;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Bridges(BridgeStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** 409 {@code bridge-name-taken}, 422 {@code filter-not-admitted}. */
    @WithTransaction
    public Uni<IssuedBridge> register(NewBridge wanted) {
        if (!wanted.codec().admits(wanted.topicFilter())) {
            throw new Refused(DeviceRefusal.FILTER_NOT_ADMITTED);
        }
        UUID id = ids.next();
        DevicePassword password = DevicePassword.fresh(RANDOM);
        return store.nameTaken(wanted.name())
                .invoke(Bridges::refuseTaken)
                .map(free -> Bridge.register(id, wanted, password, clock.instant()))
                .chain(store::save)
                .replaceWith(new IssuedBridge(id, id.toString(), password.plain()));
    }

    /** Gives a new password, shown once; the old one is void at once. 404, 409 {@code bridge-closed}. */
    @WithTransaction
    public Uni<IssuedBridge> rotate(UUID id) {
        DevicePassword fresh = DevicePassword.fresh(RANDOM);
        return store.locked(id)
                .invoke(bridge -> bridge.rotate(fresh))
                .chain(store::save)
                .replaceWith(new IssuedBridge(id, id.toString(), fresh.plain()));
    }

    /** It may not connect any more. 404, 409 {@code bridge-closed}. */
    @WithTransaction
    public Uni<Void> close(UUID id) {
        return store.locked(id).invoke(Bridge::close).chain(store::save).replaceWithVoid();
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new Refused(DeviceRefusal.BRIDGE_NAME_TAKEN);
        }
    }
}
