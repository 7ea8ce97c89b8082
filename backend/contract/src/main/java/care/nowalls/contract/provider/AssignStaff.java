package care.nowalls.contract.provider;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Body of {@code POST /orders/{id}/assign}.
 *
 * @param staffId one of the provider's own staff
 */
public record AssignStaff(@NotNull UUID staffId) {}
