package care.nowalls.contract.signal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /internal/v1/quarantine/replays/claim}: a gateway asks for messages to be read again. What it does
 * not report within 30 s is handed out again, to any gateway.
 *
 * @param gateway name of the gateway
 * @param max 1 to 50
 */
public record ReplayClaim(
        @NotNull @Size(max = 100) String gateway,
        @Min(1) @Max(50) int max) {}
