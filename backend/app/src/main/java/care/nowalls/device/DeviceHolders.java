package care.nowalls.device;

import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who has a device. */
@ApplicationScoped
public class DeviceHolders {

    /** Residents with a device that is not retired, in the order of their ids. */
    @WithSession
    public Uni<List<UUID>> residents() {
        return SessionSql.column(
                UUID.class,
                "select distinct resident_id from device.device where resident_id is not null and state <> 'RETIRED'"
                        + " order by resident_id");
    }
}
