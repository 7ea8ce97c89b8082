package care.nowalls.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those who carry an order out need besides its facts. Never logged.
 *
 * @param notes decrypted
 * @param quantity units of the item
 * @param entitlementFen part of the price reserved from the resident's entitlement
 * @param completedAt when it was completed
 */
public record OrderSheet(
        @Nullable String notes,
        int quantity,
        @Nullable Long entitlementFen,
        @Nullable Instant completedAt) {}
