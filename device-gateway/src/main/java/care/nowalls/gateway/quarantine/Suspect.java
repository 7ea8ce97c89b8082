package care.nowalls.gateway.quarantine;

import care.nowalls.gateway.codec.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message for the quarantine.
 *
 * @param at received time
 * @param topic MQTT topic, or {@code http}
 * @param deviceId the device, when known
 * @param reason why it is here
 * @param detail one sentence for the administrator
 * @param payload all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Suspect(
        Instant at, String topic, @Nullable UUID deviceId, Reason reason, String detail, byte[] payload) {}
