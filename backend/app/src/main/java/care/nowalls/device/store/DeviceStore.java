package care.nowalls.device.store;

import care.nowalls.device.model.Device;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Devices of a resident that are not retired, in the order of their ids. */
    public Uni<List<UUID>> ofResident(UUID resident) {
        return SessionSql.column(
                UUID.class,
                "select id from device.device where resident_id = ?1 and state <> 'RETIRED' order by id",
                resident);
    }

    /** Installed in a dwelling whose building is not noted, in the order of their ids. */
    public Uni<List<UUID>> withoutBuilding(int limit) {
        return SessionSql.column(
                UUID.class,
                "select id from device.device where dwelling_id is not null and building_index is null"
                        + " and state <> 'RETIRED' order by id limit ?1",
                limit);
    }

    /** The newest with this index that is not retired, or null. */
    public Uni<@Nullable UUID> bySim(String index) {
        return SessionSql.column(
                        UUID.class,
                        "select id from device.device where sim_index = ?1 and state <> 'RETIRED' order by id desc limit 1",
                        index)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }
}
