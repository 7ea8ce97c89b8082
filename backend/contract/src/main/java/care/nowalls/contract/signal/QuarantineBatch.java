package care.nowalls.contract.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
public record QuarantineBatch(
        @NotNull @Size(max = 100) String gateway,
        @NotNull @Size(max = 200) List<@NotNull @Valid Entry> entries) {

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
     * @param raw its first 64 KiB as they came; null from a gateway of an earlier version
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(
            @NotNull UUID id,
            @NotNull Instant at,
            @NotNull @Size(max = 65_536) String topic,
            @Nullable UUID deviceId,
            @NotNull @Size(max = 100) String reason,
            @NotNull @Size(max = 4_000) String detail,
            int size,
            @NotNull @Size(max = 64) String sha256,
            @NotNull @Size(max = 65_536) String payload,
            @Size(max = 65_536) byte @Nullable [] raw) {}
}
