package care.nowalls.contract.signal;

import java.util.List;
import java.util.UUID;

/**
 * Body of {@code POST /internal/v1/commands/done}: commands that the broker has acknowledged. A command that was
 * claimed and not reported within 10 s is handed out again.
 *
 * @param gateway name of the gateway
 * @param ids the commands' ids
 */
public record CommandReport(String gateway, List<UUID> ids) {}
