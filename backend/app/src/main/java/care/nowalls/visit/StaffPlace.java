package care.nowalls.visit;

import care.nowalls.shared.GeoPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * Where one of a provider's staff was seen last: at a check-in or a check-out.
 *
 * @param staffId who
 * @param point to about 100 m
 * @param at when, by the phone's clock
 * @param serving whether the visit still goes on
 */
public record StaffPlace(UUID staffId, GeoPoint point, Instant at, boolean serving) {

    private static final double ROUNDING = 1000;

    /** What is near enough to tell who is nearest, and too coarse to tell a door. */
    public StaffPlace {
        point = new GeoPoint(
                Math.round(point.lat() * ROUNDING) / ROUNDING, Math.round(point.lon() * ROUNDING) / ROUNDING);
    }
}
