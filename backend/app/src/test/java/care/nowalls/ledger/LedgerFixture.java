package care.nowalls.ledger;

import static java.util.Objects.requireNonNull;

import care.nowalls.testing.Reactive;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Accounts of a test's own, and movements through the facade, each in its own transaction. */
@ApplicationScoped
class LedgerFixture {

    @Inject
    Ledger ledger;

    UUID open(AccountKind kind, boolean limited) {
        String code = "TEST:" + UUID.randomUUID();
        return requireNonNull(Reactive.run(
                        () -> ledger.open(List.of(new NewLedgerAccount(code, kind, limited ? 0L : null))))
                .get(code));
    }

    /** A limited account that holds so much. */
    UUID holding(long fen) {
        UUID account = open(AccountKind.ENTITLEMENT, true);
        UUID fund = open(AccountKind.FUND, false);
        move(Movement.book(key(), null, fund, account, fen));
        return account;
    }

    UUID move(Movement movement) {
        return Reactive.run(() -> ledger.move(movement));
    }

    UUID reserve(UUID account, long fen, UUID reference) {
        return move(Movement.reserve(key(), reference, List.of(new Leg(account, fen))));
    }

    long available(UUID account) {
        return requireNonNull(Reactive.run(() -> Panache.withTransaction(() -> ledger.available(List.of(account))))
                .get(account));
    }

    static String key() {
        return "test-" + UUID.randomUUID();
    }
}
