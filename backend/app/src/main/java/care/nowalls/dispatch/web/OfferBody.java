package care.nowalls.dispatch.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders/{id}/offers}.
 *
 * @param providerId who is to be asked
 * @param staffId which person
 */
public record OfferBody(@NotNull UUID providerId, @Nullable UUID staffId) {}
