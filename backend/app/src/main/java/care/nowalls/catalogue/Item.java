package care.nowalls.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of something that can be ordered.
 *
 * @param id of this version
 * @param code such as {@code MEAL_LUNCH}
 * @param name for people
 * @param category {@link ServiceCategory}
 * @param unit {@link ServiceUnit}
 * @param minimumMinutes a visit shorter than this is an exception
 * @param skills codes of the skills that whoever does it must have
 * @param tasks what must be done and reported
 * @param offerMode {@link OfferMode}
 * @param acceptMinutes how long an offer is open
 * @param geofenceMetres how far from the door a check-in may be
 * @param lateMinutes after the window's start a visit is late
 * @param missedMinutes after the window's start a visit is missed
 * @param pot {@link Pot}; null when nothing is subsidised
 */
public record Item(
        UUID id,
        String code,
        String name,
        String category,
        String unit,
        int minimumMinutes,
        List<String> skills,
        List<String> tasks,
        String offerMode,
        int acceptMinutes,
        int geofenceMetres,
        int lateMinutes,
        int missedMinutes,
        @Nullable String pot) {}
