package care.nowalls.satisfaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of {@code satisfaction.rated}.
 *
 * @param orderId what was rated
 * @param providerId whose work
 * @param streetId for the scope of those who listen
 * @param score 1 to 5
 * @param counts whether it enters averages
 */
public record Rated(UUID orderId, @Nullable UUID providerId, UUID streetId, int score, boolean counts) {}
