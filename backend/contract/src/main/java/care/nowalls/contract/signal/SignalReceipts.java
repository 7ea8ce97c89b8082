package care.nowalls.contract.signal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a {@link SignalBatch}: one receipt for each signal, in its order. A 2xx means all are durable.
 *
 * @param receipts what became of each
 */
public record SignalReceipts(List<Receipt> receipts) {

    /**
     * @param journalId of the report
     * @param outcome what happened
     * @param incidentId the incident opened or joined, if the signal is an alarm
     */
    public record Receipt(
            UUID journalId, Outcome outcome, @Nullable UUID incidentId) {}

    /** STORED and DUPLICATE are both told to the device as {@code received}; UNKNOWN_DEVICE goes to quarantine. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        UNKNOWN_DEVICE
    }
}
