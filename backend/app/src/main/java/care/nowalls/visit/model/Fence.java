package care.nowalls.visit.model;

import care.nowalls.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The circle around the door.
 *
 * @param door exact position of the dwelling
 * @param radiusMetres how far away presence still counts
 */
public record Fence(GeoPoint door, int radiusMetres) {

    /** Whole metres from the door, null when the phone did not know where it was. */
    public @Nullable Integer metresTo(@Nullable GeoPoint phone) {
        return phone == null ? null : (int) Math.round(door.metresTo(phone));
    }

    public boolean outside(@Nullable GeoPoint phone) {
        return phone != null && door.metresTo(phone) > radiusMetres;
    }
}
