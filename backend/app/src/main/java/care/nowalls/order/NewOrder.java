package care.nowalls.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be made.
 *
 * @param residentId whom it is for; must be ACTIVE or SUSPENDED
 * @param itemCode what is wanted
 * @param start when it may begin
 * @param end when it must be over, after {@code start} and at most 24 h later
 * @param notes for who carries it out; kept encrypted
 * @param quantity units of the item: meals, hours, 1 for visits
 * @param mode SEQUENTIAL, BROADCAST, DIRECT or MANUAL; null for the item's own
 * @param incidentId the emergency it answers
 */
public record NewOrder(
        UUID residentId,
        String itemCode,
        Instant start,
        Instant end,
        @Nullable String notes,
        int quantity,
        @Nullable String mode,
        @Nullable UUID incidentId) {}
