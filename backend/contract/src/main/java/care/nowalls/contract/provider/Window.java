package care.nowalls.contract.provider;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * The time in which a service is to begin and end.
 *
 * @param start inclusive
 * @param end exclusive, after {@code start}
 */
public record Window(@NotNull OffsetDateTime start, @NotNull OffsetDateTime end) {}
