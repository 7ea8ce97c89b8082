package care.nowalls.account;

import care.nowalls.account.model.Account;
import care.nowalls.account.model.Totp;
import care.nowalls.account.store.AccountStore;
import care.nowalls.account.store.SignInLedger;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import care.nowalls.shared.WallClock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is not at a screen agrees by telephone: they read out the one-time code of their second factor. A code
 * serves once, and guessing locks as a sign-in does.
 */
@ApplicationScoped
public class Vouching {

    private static final String BY_PHONE = "by telephone";

    private final AccountStore store;
    private final SignInLedger ledger;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public Vouching(AccountStore store, SignInLedger ledger, Vault vault, @WallClock Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * @param id of the account
     * @param username its name
     */
    public record Voucher(UUID id, String username) {}

    /** 422 {@code voucher-refused}: no such account of that role, no second factor, a wrong or used code, or locked. */
    @WithTransaction
    public Uni<Voucher> by(String username, String code, Role role) {
        Instant now = clock.instant();
        return ledger.failures(username, BY_PHONE, now)
                .invoke(failures -> refuse(failures >= SignInLedger.ALLOWED))
                .chain(() -> checked(username, code, role, now))
                .call(() -> ledger.succeeded(username, BY_PHONE))
                .map(account -> new Voucher(account.id(), account.username()));
    }

    /** A wrong guess counts although the refusal rolls the caller back. */
    private Uni<Account> checked(String username, String code, Role role, Instant now) {
        return store.byUsername(username)
                .invoke(account -> check(account, code, role, now))
                .onFailure(Refused.class)
                .call(() -> ledger.failedApart(username, BY_PHONE, now));
    }

    private void check(@Nullable Account account, String code, Role role, Instant now) {
        if (account == null || !account.active() || account.role() != role) {
            throw new Refused(AccountRefusal.VOUCHER_REFUSED);
        }
        String secret = vault.open(account.totpSealed(), Account.TOTP_COLUMN, account.id());
        OptionalLong step = secret == null ? OptionalLong.empty() : Totp.matchingStep(secret, code, now);
        refuse(step.isEmpty() || !account.useTotpStep(step.getAsLong()));
    }

    private static void refuse(boolean condition) {
        if (condition) {
            throw new Refused(AccountRefusal.VOUCHER_REFUSED);
        }
    }
}
