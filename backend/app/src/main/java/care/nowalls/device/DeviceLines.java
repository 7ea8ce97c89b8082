package care.nowalls.device;

import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which device telephones: alarm units call the desk by themselves. */
@ApplicationScoped
public class DeviceLines {

    private final Devices devices;

    @Inject
    public DeviceLines(Devices devices) {
        this.devices = devices;
    }

    /**
     * @param deviceId what calls
     * @param residentId whose it is
     * @param streetId where
     */
    public record Line(
            UUID deviceId,
            @Nullable UUID residentId,
            @Nullable UUID streetId) {}

    /** The device whose SIM or controller number this is, or null. */
    @WithSession
    public Uni<@Nullable Line> of(String sim) {
        return devices.bySim(sim)
                .chain(known -> SessionSql.rows(
                        "select id, resident_id, street_id from device.device where (id = cast(?1 as uuid)"
                                + " or external_id = ?2) and state <> 'RETIRED'"
                                + " order by (id = cast(?1 as uuid)) desc nulls last, id desc limit 1",
                        known,
                        sim))
                .map(DeviceLines::first);
    }

    private static @Nullable Line first(List<Object[]> rows) {
        return rows.isEmpty()
                ? null
                : new Line((UUID) rows.getFirst()[0], (UUID) rows.getFirst()[1], (UUID) rows.getFirst()[2]);
    }
}
