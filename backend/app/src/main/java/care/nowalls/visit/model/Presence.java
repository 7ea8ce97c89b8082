package care.nowalls.visit.model;

import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.shared.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone claims at check-in or check-out.
 *
 * @param at the phone's time
 * @param method how presence was shown
 * @param position WGS-84, null when the phone did not know
 * @param staffId who is there; null when a manager says so
 */
public record Presence(
        Instant at,
        CheckMethod method,
        @Nullable GeoPoint position,
        @Nullable UUID staffId) {}
