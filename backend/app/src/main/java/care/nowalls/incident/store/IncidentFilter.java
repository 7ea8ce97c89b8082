package care.nowalls.incident.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for.
 *
 * @param state or null for all
 * @param residentId or null for all
 * @param kind or null for all
 * @param street narrowed to, or null
 */
public record IncidentFilter(
        @Nullable String state,
        @Nullable UUID residentId,
        @Nullable String kind,
        @Nullable UUID street) {}
