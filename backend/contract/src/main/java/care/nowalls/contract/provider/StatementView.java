package care.nowalls.contract.provider;

import care.nowalls.contract.money.Money;
import java.util.UUID;

/**
 * A monthly statement in the provider's list.
 *
 * @param id of the settlement
 * @param month {@code yyyy-MM}
 * @param state DRAFT, CONFIRMED, …
 * @param lines number of visits in it
 * @param total sum of its lines
 */
public record StatementView(UUID id, String month, String state, int lines, Money total) {}
