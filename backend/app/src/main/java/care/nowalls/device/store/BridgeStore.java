package care.nowalls.device.store;

import care.nowalls.device.model.Bridge;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Bridges in the current session. */
@ApplicationScoped
public class BridgeStore {

    /** Locked; 404 when there is none. */
    public Uni<Bridge> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Bridge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** Writes a new or changed bridge under the next version of the directory, as {@link DeviceStore#save} does. */
    public Uni<Bridge> save(Bridge bridge) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DeviceStore.NEXT_VERSION, Long.class)
                        .getSingleResult()
                        .invoke(bridge::changedIn)
                        .chain(() -> session.persist(bridge))
                        .chain(session::flush))
                .replaceWith(bridge);
    }

    public Uni<Boolean> nameTaken(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from device.bridge where name = ?1 and active)", Boolean.class)
                        .setParameter(1, name)
                        .getSingleResult());
    }
}
