package care.nowalls.device.store;

import care.nowalls.device.model.Device;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Devices of the registry in the current session. */
@ApplicationScoped
public class DeviceStore {

    /** Takes the next version of the directory; the counter's row stays locked until commit. */
    static final String NEXT_VERSION = "update device.directory_version set version = version + 1 returning version";

    /** Locked, so that changes of one device follow one another; 404 when there is none. */
    public Uni<Device> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /**
     * Writes a new or changed device under the next version of the directory. The counter's row stays locked until
     * commit: versions become visible in their order.
     */
    public Uni<Device> save(Device device) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT_VERSION, Long.class)
                        .getSingleResult()
                        .invoke(device::changedIn)
                        .chain(() -> session.persist(device))
                        .chain(session::flush))
                .replaceWith(device);
    }

    public Uni<Boolean> externalIdTaken(String codec, String externalId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from device.device where codec = ?1 and external_id = ?2"
                                        + " and state <> 'RETIRED')",
                                Boolean.class)
                        .setParameter(1, codec)
                        .setParameter(2, externalId)
                        .getSingleResult());
    }
}
