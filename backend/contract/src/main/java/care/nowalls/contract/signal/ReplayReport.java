package care.nowalls.contract.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /internal/v1/quarantine/replays/done}. Safe to repeat.
 *
 * @param gateway name of the gateway that read them
 * @param results at most 50
 */
public record ReplayReport(
        @NotNull @Size(max = 100) String gateway,
        @NotNull @Size(max = 50) List<@NotNull @Valid Result> results) {

    /** What became of a message that was read again. */
    public enum Outcome {
        /** Understood; what it says is stored, or it says nothing that is. */
        STORED,
        /** Still not understood. */
        UNDECODABLE,
        /** Cannot be read again: not all of its bytes are there. */
        IMPOSSIBLE
    }

    /**
     * @param id of the entry
     * @param outcome what became of it
     * @param reason of the quarantine, such as {@code malformed}; null when stored
     * @param detail one sentence for the administrator; null when stored
     * @param signals what is stored now
     */
    public record Result(
            @NotNull UUID id,
            @NotNull Outcome outcome,
            @Nullable @Size(max = 100) String reason,
            @Nullable @Size(max = 4_000) String detail,
            @NotNull @Size(max = 100) List<@NotNull @Valid Signal> signals) {}

    /**
     * @param deviceId whose
     * @param type what happened
     * @param incidentId the incident that it opened or joined, if it is an alarm
     */
    public record Signal(
            @NotNull UUID deviceId,
            @NotNull SignalType type,
            @Nullable UUID incidentId) {}
}
