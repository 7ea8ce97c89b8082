package care.nowalls.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param code unique name; opening the same code again gives the same account
 * @param kind what it stands for
 * @param floorFen lowest balance allowed, or null for none: only limited accounts carry a balance row
 */
public record NewLedgerAccount(
        String code, AccountKind kind, @Nullable Long floorFen) {

    public static NewLedgerAccount unlimited(String code, AccountKind kind) {
        return new NewLedgerAccount(code, kind, null);
    }

    public static NewLedgerAccount limited(String code, AccountKind kind) {
        return new NewLedgerAccount(code, kind, 0L);
    }
}
