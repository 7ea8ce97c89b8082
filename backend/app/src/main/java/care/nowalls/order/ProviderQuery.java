package care.nowalls.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a provider's orders are wanted.
 *
 * @param providerId whose
 * @param staffId one person's only, or null
 * @param from windows that begin then or later
 * @param to and before this
 * @param afterStart place in the list: beginning of the last window seen
 * @param afterId place in the list: the last order seen
 * @param fetch how many rows
 */
public record ProviderQuery(
        UUID providerId,
        @Nullable UUID staffId,
        Instant from,
        Instant to,
        Instant afterStart,
        UUID afterId,
        int fetch) {}
