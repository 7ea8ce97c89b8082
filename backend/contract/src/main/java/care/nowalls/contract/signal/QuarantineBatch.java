package care.nowalls.contract.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /internal/v1/quarantine}: what a gateway could not understand, for the console. Idempotent by id.
 *
 * @param gateway name of the gateway
 * @param entries at most 200
 */
public record QuarantineBatch(String gateway, List<Entry> entries) {

    /**
     * @param id UUIDv7 given by the gateway
     * @param at received time
     * @param topic MQTT topic, or {@code http}
     * @param deviceId the device, when known
     * @param reason {@code malformed}, {@code unknown-type}, {@code unknown-device}, {@code unknown-topic}, {@code too-large}
     * @param detail one sentence for the administrator
     * @param size bytes of the message
     * @param sha256 hex hash of the whole payload
     * @param payload its first 2 KiB as text, unprintable bytes escaped
     */
    public record Entry(
            UUID id,
            Instant at,
            String topic,
            @Nullable UUID deviceId,
            String reason,
            String detail,
            int size,
            String sha256,
            String payload) {}
}
