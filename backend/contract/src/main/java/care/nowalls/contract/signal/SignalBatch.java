package care.nowalls.contract.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Body of {@code PUT /internal/v1/signals}; stored in one transaction, so repeating it is harmless.
 *
 * @param gateway name of the forwarding gateway
 * @param signals 1 to 500, oldest first
 */
public record SignalBatch(
        @NotNull @Size(max = 100) String gateway,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SignalReport> signals) {}
