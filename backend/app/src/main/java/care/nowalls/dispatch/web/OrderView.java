package care.nowalls.dispatch.web;

import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.Window;
import care.nowalls.order.OrderFacts;
import care.nowalls.shared.DistrictTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order (CONTRACT.md).
 *
 * @param id of the order
 * @param number people-facing
 * @param state of its life cycle
 * @param residentId whom it is for
 * @param itemCode what is wanted
 * @param window when
 * @param price fixed at acceptance, null before
 * @param providerId who has it
 * @param staffId who goes
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderView(
        UUID id,
        String number,
        String state,
        UUID residentId,
        String itemCode,
        Window window,
        @Nullable Money price,
        @Nullable UUID providerId,
        @Nullable UUID staffId) {

    static OrderView of(OrderFacts order) {
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.residentId(),
                order.itemCode(),
                new Window(shown(order.start()), shown(order.end())),
                order.providerId() == null ? null : Money.fen(order.priceFen()),
                order.providerId(),
                order.staffId());
    }

    private static OffsetDateTime shown(Instant instant) {
        return Objects.requireNonNull(DistrictTime.shown(instant));
    }
}
