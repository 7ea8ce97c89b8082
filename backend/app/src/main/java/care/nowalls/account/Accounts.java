package care.nowalls.account;

import care.nowalls.account.model.Account;
import care.nowalls.account.model.Totp;
import care.nowalls.account.store.AccountList;
import care.nowalls.account.store.AccountStore;
import care.nowalls.contract.provider.Page;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Secret;
import care.nowalls.shared.Vault;
import care.nowalls.shared.WallClock;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes and reads accounts. No account has a fixed password. */
@ApplicationScoped
public class Accounts {

    private static final int SHORTEST_PASSWORD = 10;

    private final AccountStore store;
    private final PasswordHash hash;
    private final Ids ids;
    private final Clock clock;
    private final Vault vault;
    private final AccountList accountList;

    @Inject
    public Accounts(
            AccountStore store,
            PasswordHash hash,
            Ids ids,
            @WallClock Clock clock,
            Vault vault,
            AccountList accountList) {
        this.store = store;
        this.hash = hash;
        this.ids = ids;
        this.clock = clock;
        this.vault = vault;
        this.accountList = accountList;
    }

    /**
     * @param id of the new account
     * @param totpSecret base32, told once, or null
     */
    public record Created(UUID id, @Secret @Nullable String totpSecret) {}

    /** 409 {@code username-taken}, 422 {@code password-too-weak} or {@code unit-needed}. */
    @WithTransaction
    public Uni<Created> create(NewAccount wanted) {
        if (wanted.password().length() < SHORTEST_PASSWORD) {
            throw new Refused(AccountRefusal.PASSWORD_TOO_WEAK, SHORTEST_PASSWORD);
        }
        if (!wanted.complete()) {
            throw new Refused(AccountRefusal.UNIT_NEEDED);
        }
        UUID id = ids.next();
        String secret = wanted.secondFactor() ? Totp.freshSecret() : null;
        byte[] sealed = vault.seal(secret, Account.TOTP_COLUMN, id);
        return store.byUsername(wanted.username())
                .invoke(existing -> refuseIfTaken(existing))
                .chain(() -> hash.of(wanted.password()))
                .map(hashed -> Account.create(id, wanted, hashed, sealed, clock.instant()))
                .chain(store::save)
                .replaceWith(new Created(id, secret));
    }

    /** Whether there is such an account and it may sign in. */
    @WithSession
    public Uni<Boolean> active(UUID id) {
        return store.byId(id).map(account -> account != null && account.active());
    }

    /** By user name. */
    public Uni<Page<AccountView>> list(Cursor cursor) {
        return accountList
                .page(cursor.after(), cursor.fetch())
                .map(rows -> cursor.page(rows, AccountView::username, Function.identity()));
    }

    private static void refuseIfTaken(@Nullable Account existing) {
        if (existing != null) {
            throw new Refused(AccountRefusal.USERNAME_TAKEN);
        }
    }
}
