package care.nowalls.resident;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Answered by the feature that knows centres: a centre reaches the residents of its own street. */
public interface CentreStreets {

    /** The street of the centre; 404 {@code not-found} when there is no such centre. */
    Uni<UUID> streetOf(UUID centreId);
}
