package care.nowalls.contract.signal;

import java.util.List;

/**
 * Body of {@code PUT /internal/v1/signals}; stored in one transaction, so repeating it is harmless.
 *
 * @param gateway name of the forwarding gateway
 * @param signals 1 to 500, oldest first
 */
public record SignalBatch(String gateway, List<SignalReport> signals) {}
