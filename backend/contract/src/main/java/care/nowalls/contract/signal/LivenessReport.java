package care.nowalls.contract.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /internal/v1/liveness}: transitions only, never single heartbeats.
 *
 * @param gateway name of the gateway
 * @param transitions what changed
 */
public record LivenessReport(
        @NotNull @Size(max = 100) String gateway,
        @NotNull @Size(max = 10_000) List<@NotNull @Valid Transition> transitions) {

    /**
     * @param deviceId the device
     * @param online true: heard again; false: three heartbeat intervals missed
     * @param at when the gateway noticed
     * @param lastSeen last sign of life, if there was one
     * @param battery last known percent
     */
    public record Transition(
            @NotNull UUID deviceId,
            boolean online,
            @NotNull Instant at,
            @Nullable Instant lastSeen,
            @Nullable Integer battery) {}
}
