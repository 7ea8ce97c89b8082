package care.nowalls.incident;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Sends a provider's person to an incident, as an order, in the caller's transaction. */
public interface Responders {

    /** The id of the order. */
    Uni<UUID> send(UUID incident, UUID resident, UUID staff);
}
