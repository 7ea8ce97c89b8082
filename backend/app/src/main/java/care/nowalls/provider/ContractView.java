package care.nowalls.provider;

import care.nowalls.contract.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a provider is contracted for.
 *
 * @param id of the contract
 * @param itemCode code of the item
 * @param streetIds where
 * @param streets their names
 * @param price per unit
 * @param dailyCapacity orders a day
 * @param validFrom first day
 * @param validTo last day
 */
@Schema(name = "Contract")
public record ContractView(
        UUID id,
        String itemCode,
        List<UUID> streetIds,
        List<String> streets,
        Money price,
        int dailyCapacity,
        LocalDate validFrom,
        LocalDate validTo) {}
