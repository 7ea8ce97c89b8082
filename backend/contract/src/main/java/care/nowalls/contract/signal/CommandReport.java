package care.nowalls.contract.signal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code POST /internal/v1/commands/done}: commands that the broker has acknowledged. A command that was
 * claimed and not reported within 10 s is handed out again.
 *
 * @param gateway name of the gateway
 * @param ids the commands' ids
 */
public record CommandReport(
        @NotNull @Size(max = 100) String gateway,
        @NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}
