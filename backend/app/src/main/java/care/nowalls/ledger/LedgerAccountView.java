package care.nowalls.ledger;

import care.nowalls.contract.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with its balance.
 *
 * @param id of the account
 * @param code its name
 * @param kind what it stands for
 * @param floor lowest balance allowed, null for none
 * @param balance sum of its postings
 * @param postings how many
 */
public record LedgerAccountView(
        UUID id, String code, AccountKind kind, @Nullable Money floor, Money balance, long postings) {}
