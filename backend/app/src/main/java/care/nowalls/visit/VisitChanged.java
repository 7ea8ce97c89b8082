package care.nowalls.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of every {@code visit.*} event.
 *
 * @param visitId of the visit
 * @param orderId its order
 * @param state after the change
 * @param residentId who was visited
 * @param streetId for the scope of those who listen
 * @param providerId whose staff
 * @param staffId who went
 * @param exceptions what is open
 */
public record VisitChanged(
        UUID visitId,
        UUID orderId,
        String state,
        UUID residentId,
        UUID streetId,
        UUID providerId,
        @Nullable UUID staffId,
        List<String> exceptions) {}
