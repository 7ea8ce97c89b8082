package care.nowalls.gateway.journal;

import care.nowalls.contract.signal.SignalReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal to be made durable.
 *
 * @param report what the backend will get
 * @param contentHash for events without their own id: a repetition within 10 s has the same
 * @param machineAt the machine's time of its arrival
 */
public record NewEntry(SignalReport report, @Nullable String contentHash, Instant machineAt) {}
