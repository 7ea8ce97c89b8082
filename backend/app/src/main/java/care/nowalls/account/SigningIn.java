package care.nowalls.account;

import care.nowalls.account.model.Account;
import care.nowalls.account.model.Totp;
import care.nowalls.account.store.AccountStore;
import care.nowalls.account.store.RefreshTokens;
import care.nowalls.account.store.SignInLedger;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.contract.token.TokenRequest;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SecretFiles;
import care.nowalls.shared.Vault;
import care.nowalls.shared.WallClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sign-in, refresh and sign-out. */
@ApplicationScoped
public class SigningIn {

    private final AccountStore store;
    private final SignInLedger ledger;
    private final RefreshTokens refreshTokens;
    private final PasswordHash hash;
    private final Tokens tokens;
    private final Vault vault;
    private final Clock clock;
    private final Duration refreshLife;

    @Inject
    public SigningIn(
            AccountStore store,
            SignInLedger ledger,
            RefreshTokens refreshTokens,
            PasswordHash hash,
            Tokens tokens,
            Vault vault,
            @WallClock Clock clock,
            @ConfigProperty(name = "nowalls.refresh.days") int refreshDays) {
        this.store = store;
        this.ledger = ledger;
        this.refreshTokens = refreshTokens;
        this.hash = hash;
        this.tokens = tokens;
        this.vault = vault;
        this.clock = clock;
        this.refreshLife = Duration.ofDays(refreshDays);
    }

    /** 401 {@code bad-credentials}, {@code otp-required}, {@code otp-wrong} or {@code account-locked}. */
    public Uni<TokenAnswer> signIn(TokenRequest request, String address) {
        Instant now = clock.instant();
        return ledger.locked(request.username(), address, now)
                .invoke(locked -> refuse(locked, AccountRefusal.LOCKED))
                .chain(() -> Panache.withTransaction(() -> verified(request, now)))
                .onFailure(SigningIn::counts)
                .call(() -> ledger.failed(request.username(), address, now))
                .call(() -> ledger.succeeded(request.username(), address))
                .chain(account -> session(account, now));
    }

    /** 401 {@code refresh-invalid} when the token is unknown, used before or over. */
    public Uni<TokenAnswer> refresh(String refreshToken) {
        Instant now = clock.instant();
        return refreshTokens
                .use(refreshToken, now)
                .invoke(account -> refuse(account == null, AccountRefusal.REFRESH_INVALID))
                .chain(account -> Panache.withSession(() -> store.byId(account)))
                .invoke(account -> refuse(account == null || !account.active(), AccountRefusal.REFRESH_INVALID))
                .chain(account -> session(account, now));
    }

    public Uni<Void> signOut(UUID account) {
        return refreshTokens.revokeAll(account);
    }

    private Uni<Account> verified(TokenRequest request, Instant now) {
        return store.byUsername(request.username())
                .call(account -> checkPassword(account, request.password()))
                .invoke(account -> checkSecondFactor(account, request.otp(), now));
    }

    private Uni<Boolean> checkPassword(@Nullable Account account, String password) {
        if (account == null || !account.active()) {
            // the same work as for a known name, so that the time tells nothing
            return hash.of(password)
                    .invoke(ignored -> refuse(true, AccountRefusal.BAD_CREDENTIALS))
                    .replaceWith(false);
        }
        return hash.matches(password, account.passwordHash())
                .invoke(right -> refuse(!right, AccountRefusal.BAD_CREDENTIALS));
    }

    private void checkSecondFactor(Account account, @Nullable String code, Instant now) {
        String secret = vault.open(account.totpSealed(), Account.TOTP_COLUMN, account.id());
        if (secret == null) {
            return;
        }
        refuse(code == null || code.isBlank(), AccountRefusal.OTP_REQUIRED);
        OptionalLong step = Totp.matchingStep(secret, code, now);
        refuse(step.isEmpty() || !account.useTotpStep(step.getAsLong()), AccountRefusal.OTP_WRONG);
    }

    private Uni<TokenAnswer> session(Account account, Instant now) {
        String refreshToken = SecretFiles.randomPassword();
        return refreshTokens
                .issued(refreshToken, account.id(), now.plus(refreshLife))
                .replaceWith(() -> tokens.answer(account, refreshToken, now));
    }

    private static boolean counts(Throwable failure) {
        return failure instanceof Refused refused
                && (refused.refusal() == AccountRefusal.BAD_CREDENTIALS
                        || refused.refusal() == AccountRefusal.OTP_WRONG);
    }

    private static void refuse(boolean condition, AccountRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
