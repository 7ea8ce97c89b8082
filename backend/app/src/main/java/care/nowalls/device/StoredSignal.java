package care.nowalls.device;

import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one signal of a batch.
 *
 * @param report as it came
 * @param outcome whether it is new
 * @param signalId of the stored row, also for a DUPLICATE; null for UNKNOWN_DEVICE
 * @param device null for UNKNOWN_DEVICE
 */
public record StoredSignal(
        SignalReport report,
        Outcome outcome,
        @Nullable UUID signalId,
        @Nullable DeviceFacts device) {

    /** The device's own id of this event, as {@code ref} of the commands that answer it. */
    public @Nullable String eventId() {
        String id = report.eventId();
        return id == null ? null : id.replace('\0', ' ');
    }
}
