package care.nowalls.dispatch.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offers somebody may see.
 *
 * @param providerId of this provider only
 * @param staffId a person sees those made to it or to nobody in particular; null for a manager
 * @param skills a person sees what its skills fit; null for a manager
 */
public record OfferReach(UUID providerId, @Nullable UUID staffId, String @Nullable [] skills) {}
