package care.nowalls.gateway.journal;

import care.nowalls.contract.signal.SignalReport;
import java.time.Instant;

/**
 * An entry that waits for the backend.
 *
 * @param report to be forwarded
 * @param machineAt the machine's time of its arrival
 */
public record Pending(SignalReport report, Instant machineAt) {}
