package care.nowalls.dispatch.web;

import care.nowalls.contract.provider.Window;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST /orders/{id}/reschedule}.
 *
 * @param window the new one
 */
public record RescheduleBody(@NotNull @Valid Window window) {}
