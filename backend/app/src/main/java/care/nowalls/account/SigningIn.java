package care.nowalls.account;

import care.nowalls.account.model.Account;
import care.nowalls.account.model.Totp;
import care.nowalls.account.store.AccountStore;
import care.nowalls.account.store.RefreshTokens;
import care.nowalls.account.store.SignInLedger;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.contract.token.TokenRequest;
import care.nowalls.shared.Act;
import care.nowalls.shared.Caller;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SecretFiles;
import care.nowalls.shared.Vault;
import care.nowalls.shared.WallClock;
import care.nowalls.shared.Witness;
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

/** Sign-in, refresh and sign-out; the audit log hears of all but the attempts while an account is locked. */
@ApplicationScoped
public class SigningIn {

    private static final Caller NOBODY = new Caller(new UUID(0, 0), "unknown", null, null, null);

    private final AccountStore store;
    private final SignInLedger ledger;
    private final RefreshTokens refreshTokens;
    private final PasswordHash hash;
    private final Tokens tokens;
    private final Vault vault;
    private final Witness witness;
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
            Witness witness,
            @WallClock Clock clock,
            @ConfigProperty(name = "nowalls.refresh.days") int refreshDays) {
        this.store = store;
        this.ledger = ledger;
        this.refreshTokens = refreshTokens;
        this.hash = hash;
        this.tokens = tokens;
        this.vault = vault;
        this.witness = witness;
        this.clock = clock;
        this.refreshLife = Duration.ofDays(refreshDays);
    }

    /**
     * How an attempt ended.
     *
     * @param account whose name was given, null when there is none
     * @param refusal why not, null when the session opens
     */
    private record Outcome(
            @Nullable Account account, @Nullable AccountRefusal refusal) {

        /** A missing one-time code is a step of signing in, not a guess. */
        boolean guess() {
            return refusal == AccountRefusal.BAD_CREDENTIALS || refusal == AccountRefusal.OTP_WRONG;
        }
    }

    /** 401 {@code bad-credentials}, {@code otp-required}, {@code otp-wrong} or {@code account-locked}. */
    public Uni<TokenAnswer> signIn(TokenRequest request, String address) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> ledger.failures(request.username(), address, now)
                        .chain(failures -> failures >= SignInLedger.ALLOWED
                                ? Uni.createFrom().item(new Outcome(null, AccountRefusal.LOCKED))
                                : tried(request, now).call(outcome -> noted(request, address, outcome, failures))))
                .chain(outcome -> opened(outcome, now));
    }

    private Uni<Outcome> tried(TokenRequest request, Instant now) {
        return store.byUsername(request.username())
                .chain(account -> checkPassword(account, request.password())
                        .invoke(() -> checkSecondFactor(account, request.otp(), now))
                        .replaceWith(new Outcome(account, null))
                        .onFailure(Refused.class)
                        .recoverWithItem(
                                refused -> new Outcome(account, (AccountRefusal) ((Refused) refused).refusal())));
    }

    /** In the transaction of the attempt, which commits also when it failed. */
    private Uni<Void> noted(TokenRequest request, String address, Outcome outcome, int failuresBefore) {
        if (outcome.guess()) {
            boolean lastOne = failuresBefore + 1 >= SignInLedger.ALLOWED;
            return ledger.failed(request.username(), address, clock.instant())
                    .chain(() -> witness.saw(act("session.refused", outcome)))
                    .chain(() -> lastOne ? witness.saw(act("session.locked", outcome)) : nothing());
        }
        return outcome.refusal() != null
                ? nothing()
                : ledger.succeeded(request.username(), address)
                        .chain(() -> witness.saw(act("session.opened", outcome)));
    }

    private Uni<TokenAnswer> opened(Outcome outcome, Instant now) {
        if (outcome.refusal() != null || outcome.account() == null) {
            throw new Refused(outcome.refusal() == null ? AccountRefusal.BAD_CREDENTIALS : outcome.refusal());
        }
        return session(outcome.account(), now);
    }

    /** A name that belongs to nobody is not kept: people type passwords into the wrong field. */
    private static Act act(String action, Outcome outcome) {
        Account account = outcome.account();
        Caller by = account == null
                ? NOBODY
                : new Caller(account.id(), account.username(), account.role(), account.unitId(), account.staffId());
        String reason = outcome.refusal() == null ? null : outcome.refusal().code();
        return new Act(by, action, "account", account == null ? null : account.id(), reason);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
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
        return refreshTokens
                .revokeAll(account)
                .chain(() -> witness.sawApart(new Act(null, "session.closed", "account", account, null)));
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
        if (code == null || code.isBlank()) {
            throw new Refused(AccountRefusal.OTP_REQUIRED);
        }
        OptionalLong step = Totp.matchingStep(secret, code, now);
        refuse(step.isEmpty() || !account.useTotpStep(step.getAsLong()), AccountRefusal.OTP_WRONG);
    }

    private Uni<TokenAnswer> session(Account account, Instant now) {
        String refreshToken = SecretFiles.randomPassword();
        return refreshTokens
                .issued(refreshToken, account.id(), now.plus(refreshLife))
                .replaceWith(() -> tokens.answer(account, refreshToken, now));
    }

    private static void refuse(boolean condition, AccountRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
