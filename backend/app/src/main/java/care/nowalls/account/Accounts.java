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
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes and reads accounts. No account has a fixed password. */
@ApplicationScoped
public class Accounts {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int HASHED_AT_ONCE = 4;

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

    /** By user name. */
    public Uni<Page<AccountView>> list(Cursor cursor) {
        return accountList
                .page(cursor.after(), cursor.fetch())
                .map(rows -> cursor.page(rows, AccountView::username, Function.identity()));
    }

    /** Many at once, in order: their passwords are hashed side by side, four at a time. Refusals as {@link #create}. */
    @WithTransaction
    public Uni<List<Created>> createAll(List<NewAccount> wanted) {
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUni(one -> hash.of(one.password()).map(hashed -> new Hashed(one, hashed)))
                .merge(HASHED_AT_ONCE)
                .collect()
                .asList()
                .chain(hashed -> Multi.createFrom()
                        .iterable(hashed)
                        .onItem()
                        .transformToUniAndConcatenate(this::save)
                        .collect()
                        .asMap(Named::username, Named::created))
                .map(made ->
                        wanted.stream().map(one -> made.get(one.username())).toList());
    }

    private record Hashed(NewAccount wanted, String hash) {}

    private record Named(String username, Created created) {}

    private Uni<Named> save(Hashed hashed) {
        NewAccount wanted = hashed.wanted();
        UUID id = ids.next();
        String secret = wanted.secondFactor() ? Totp.freshSecret() : null;
        byte[] sealed = vault.seal(secret, Account.TOTP_COLUMN, id);
        return store.byUsername(wanted.username())
                .invoke(existing -> refuseIfTaken(existing))
                .chain(() -> store.save(Account.create(id, wanted, hashed.hash(), sealed, clock.instant())))
                .replaceWith(new Named(wanted.username(), new Created(id, secret)));
    }

    private static void refuseIfTaken(@Nullable Account existing) {
        if (existing != null) {
            throw new Refused(AccountRefusal.USERNAME_TAKEN);
        }
    }
}
