package care.nowalls.contract.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the quarantine that is to be read again.
 *
 * @param id of its entry
 * @param at when it came
 * @param topic MQTT topic, or {@code http}
 * @param deviceId the device, when it was known
 * @param size bytes of the message
 * @param sha256 hex hash of the whole payload
 * @param raw the backend's copy of its first 64 KiB, for a gateway that has none of its own; null if it has none either
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReplayOrder(
        UUID id, Instant at, String topic, @Nullable UUID deviceId, int size, String sha256, byte @Nullable [] raw) {}
