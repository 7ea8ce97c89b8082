package care.nowalls.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends evidence.
 *
 * @param accountId the account, whose event ids are unique for ever
 * @param providerId its provider
 * @param staffId the person; null when a manager sends it, which is never proof of presence
 */
public record Carer(
        UUID accountId, UUID providerId, @Nullable UUID staffId) {}
