package care.nowalls.dispatch.web;

import care.nowalls.contract.provider.Window;
import care.nowalls.dispatch.OfferingMode;
import care.nowalls.order.NewOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders}.
 *
 * @param residentId whom it is for
 * @param itemCode what is wanted
 * @param window when
 * @param notes for who goes there
 * @param quantity units of the item, 1 when absent
 * @param mode how to find the provider; the item's own when absent
 * @param providerId who is to be asked: needed for DIRECT
 * @param staffId which person of that provider
 * @param incidentId the emergency it answers
 */
public record OrderBody(
        @NotNull UUID residentId,
        @NotBlank @Size(max = 64) String itemCode,
        @NotNull @Valid Window window,
        @Nullable @Size(max = 2000) String notes,
        @Nullable @Min(1) @Max(100) Integer quantity,
        @Nullable OfferingMode mode,
        @Nullable UUID providerId,
        @Nullable UUID staffId,
        @Nullable UUID incidentId) {

    NewOrder wanted() {
        return new NewOrder(
                residentId,
                itemCode,
                window.start().toInstant(),
                window.end().toInstant(),
                notes,
                quantity == null ? 1 : quantity,
                mode == null ? null : mode.name(),
                incidentId);
    }
}
