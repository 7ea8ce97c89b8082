package care.nowalls.resident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of other features may know of a resident. Nothing of it is encrypted in the database.
 *
 * @param id of the resident
 * @param name full name
 * @param sex {@link Sex}
 * @param birthDate in the civil calendar
 * @param streetId street of residence
 * @param streetName its name
 * @param category {@link Category}
 * @param abilityLevel 0 able to 4 fully dependent; null until assessed
 * @param livesAlone whether nobody else lives there
 * @param dwellingId where
 * @param floor the door's floor
 * @param lift whether the house has a lift
 * @param roundedLat degrees north, to about 1 km
 * @param roundedLon degrees east, to about 1 km
 * @param status {@link ResidentStatus}
 */
public record ResidentFacts(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        UUID streetId,
        String streetName,
        String category,
        @Nullable Integer abilityLevel,
        boolean livesAlone,
        UUID dwellingId,
        @Nullable Integer floor,
        @Nullable Boolean lift,
        double roundedLat,
        double roundedLon,
        String status) {}
