package care.nowalls.gateway.journal;

import care.nowalls.contract.signal.SignalReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits for the backend.
 *
 * @param report to be forwarded
 * @param machineAt the machine's time of its arrival
 * @param durableAt the machine's time when it was on the disk; null when this process did not see it
 */
public record Pending(
        SignalReport report, Instant machineAt, @Nullable Instant durableAt) {}
