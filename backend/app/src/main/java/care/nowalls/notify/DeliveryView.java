package care.nowalls.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the delivery log; what was said is not in it.
 *
 * @param id of the delivery
 * @param channel SMS, VOICE, EMAIL or WEBHOOK
 * @param state PENDING, SENT, NOT_SENT, DEAD or WITHDRAWN
 * @param priority 1 to 3
 * @param purpose what it was for
 * @param reference what it belongs to
 * @param to masked address
 * @param createdAt when it was wanted
 * @param dueAt next attempt, or the last one
 * @param attempts made
 * @param settledAt its end
 * @param reason code of why it was not sent, such as {@code no-gateway}
 * @param answer what the gateway said, shortened
 */
@Schema(name = "Notification")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliveryView(
        UUID id,
        String channel,
        String state,
        int priority,
        String purpose,
        @Nullable String reference,
        String to,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        int attempts,
        @Nullable OffsetDateTime settledAt,
        @Nullable String reason,
        @Nullable String answer) {}
