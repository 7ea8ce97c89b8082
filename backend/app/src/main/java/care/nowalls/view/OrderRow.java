package care.nowalls.view;

import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.Window;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in the desk's list.
 *
 * @param id of the order
 * @param number people-facing
 * @param state of its life cycle
 * @param mode how it is offered
 * @param residentId whom it is for
 * @param residentName their name
 * @param itemCode what is wanted
 * @param itemName its name today
 * @param window when
 * @param price fixed at acceptance, null before
 * @param providerId who has it
 * @param providerName their name
 * @param staffId who goes
 * @param staffName their name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderRow(
        UUID id,
        String number,
        String state,
        String mode,
        UUID residentId,
        String residentName,
        String itemCode,
        @Nullable String itemName,
        Window window,
        @Nullable Money price,
        @Nullable UUID providerId,
        @Nullable String providerName,
        @Nullable UUID staffId,
        @Nullable String staffName) {}
