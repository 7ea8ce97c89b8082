package care.nowalls.device;

import care.nowalls.shared.Refused;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is: with a person, in a dwelling, or in a room of a centre. At most one of the three.
 *
 * @param residentId the person it belongs to
 * @param dwellingId the dwelling it hangs in
 * @param centreId the centre it hangs in
 * @param room of the dwelling or centre
 */
public record Site(
        @Nullable UUID residentId,
        @Nullable UUID dwellingId,
        @Nullable UUID centreId,
        @Nullable String room) {

    /** In stock. */
    public static final Site NOWHERE = new Site(null, null, null, null);

    /** 422 {@code one-place-only}. */
    public Site {
        if (Stream.of(residentId, dwellingId, centreId)
                        .filter(place -> place != null)
                        .count()
                > 1) {
            throw new Refused(DeviceRefusal.ONE_PLACE_ONLY);
        }
    }

    /** Whether it is anywhere. */
    public boolean known() {
        return residentId != null || dwellingId != null || centreId != null;
    }
}
