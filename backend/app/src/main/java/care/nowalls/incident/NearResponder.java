package care.nowalls.incident;

import care.nowalls.shared.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who is on duty and can be sent.
 *
 * @param staffId of the person
 * @param name of the person
 * @param providerId for whom they work
 * @param providerName its name
 * @param place where they are believed to be, WGS-84
 * @param metres from the door, as the crow flies
 * @param whereabouts why they are believed to be there
 * @param seenAt when they were there; null at the base
 */
public record NearResponder(
        UUID staffId,
        String name,
        UUID providerId,
        String providerName,
        GeoPoint place,
        int metres,
        Whereabouts whereabouts,
        @Nullable Instant seenAt) {

    /** Where a responder is believed to be. */
    public enum Whereabouts {
        /** Serving where they checked in, known to about 100 m. */
        IN_SERVICE,
        /** Where they checked out last, known to about 100 m. */
        LAST_SEEN,
        /** Not seen for hours: at the provider's base. */
        BASE
    }
}
