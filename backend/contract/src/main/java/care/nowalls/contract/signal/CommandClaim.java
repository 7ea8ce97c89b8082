package care.nowalls.contract.signal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /internal/v1/commands/claim}; the answer is a list of {@link DeviceCommand}, empty when there is
 * nothing to do.
 *
 * @param gateway name of the gateway
 * @param max at most so many, 1 to 500
 */
public record CommandClaim(
        @NotNull @Size(max = 100) String gateway,
        @Min(1) @Max(500) int max) {}
