package care.nowalls.incident.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident concerns.
 *
 * @param residentId the person, or null for nobody known
 * @param name full name
 * @param dwellingId where they live
 * @param streetId for scope
 * @param streetName to be shown
 */
public record Concerned(
        @Nullable UUID residentId,
        @Nullable String name,
        @Nullable UUID dwellingId,
        @Nullable UUID streetId,
        @Nullable String streetName) {

    public static final Concerned NOBODY = new Concerned(null, null, null, null, null);
}
