package care.nowalls.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of every {@code order.*} event: ids and states only.
 *
 * @param orderId of the order
 * @param number people-facing
 * @param state after the change
 * @param residentId whom it is for
 * @param streetId for the scope of those who listen
 * @param itemCode what is wanted
 * @param providerId who has it
 * @param staffId who goes
 * @param incidentId the emergency it answers
 */
public record OrderChanged(
        UUID orderId,
        String number,
        String state,
        UUID residentId,
        UUID streetId,
        String itemCode,
        @Nullable UUID providerId,
        @Nullable UUID staffId,
        @Nullable UUID incidentId) {}
