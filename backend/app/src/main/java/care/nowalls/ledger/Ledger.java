package care.nowalls.ledger;

import care.nowalls.ledger.store.Balances;
import care.nowalls.ledger.store.LedgerAccounts;
import care.nowalls.ledger.store.Reservations;
import care.nowalls.ledger.store.TransferKeys;
import care.nowalls.ledger.store.Transfers;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moves money in the caller's transaction. Call it last: the balance rows of limited accounts are locked, in account
 * order, from here to commit. Several movements of one transaction belong into one call, so that all locks are taken at
 * once.
 */
@ApplicationScoped
public class Ledger {

    /** The account of what is reserved. */
    public static final UUID RESERVED = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final LedgerAccounts accounts;
    private final TransferKeys keys;
    private final Transfers transfers;
    private final Reservations reservations;
    private final Balances balances;

    @Inject
    public Ledger(
            LedgerAccounts accounts,
            TransferKeys keys,
            Transfers transfers,
            Reservations reservations,
            Balances balances) {
        this.accounts = accounts;
        this.keys = keys;
        this.transfers = transfers;
        this.reservations = reservations;
        this.balances = balances;
    }

    /** Opens what is not open yet; ids by code. */
    @WithTransaction
    public Uni<Map<String, UUID>> open(Collection<NewLedgerAccount> wanted) {
        return accounts.open(List.copyOf(wanted));
    }

    /** What may be taken of each limited account, locked until commit, in fen above its floor. */
    @WithTransaction
    public Uni<Map<UUID, Long>> available(Collection<UUID> limited) {
        return balances.lock(limited);
    }

    /**
     * Makes all movements or none. 422 {@code overdrawn}, 422 {@code transfer-key-reused}, 409
     * {@code reservation-spent}.
     *
     * @return ids of the transfers in the order asked for; those of the first time when a key was used before
     */
    @WithTransaction
    public Uni<List<UUID>> book(List<Movement> movements) {
        return keys.claim(movements).call(claims -> make(claims.fresh())).map(TransferKeys.Claims::ids);
    }

    /** One movement; see {@link #book}. */
    @WithTransaction
    public Uni<UUID> move(Movement movement) {
        return book(List.of(movement)).map(List::getFirst);
    }

    /**
     * Books the opposite of an earlier transfer; what a post or void had taken of its reservation is open again. 404,
     * 409 {@code already-corrected}, 422 {@code not-correctable} (a reservation is voided instead, a correction stands),
     * 422 {@code overdrawn}.
     */
    @WithTransaction
    public Uni<UUID> correct(String key, UUID transfer) {
        return transfers.find(transfer).map(found -> opposite(key, found)).chain(this::move);
    }

    private Uni<Void> make(List<Transfers.Made> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transfers.insert(fresh).chain(() -> reservations.apply(fresh)).chain(() -> balances.apply(fresh));
    }

    private static Movement opposite(String key, Transfers.Found found) {
        Movement original = found.movement();
        if (original == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (found.correctedUnder() != null && !found.correctedUnder().equals(key)) {
            throw new Refused(LedgerRefusal.ALREADY_CORRECTED);
        }
        return switch (original.kind()) {
            case RESERVE, CORRECT -> throw new Refused(LedgerRefusal.NOT_CORRECTABLE);
            case BOOK, POST, VOID ->
                new Movement(
                        key,
                        TransferKind.CORRECT,
                        original.reference(),
                        original.reservation(),
                        found.id(),
                        original.legs().stream().map(Leg::opposite).toList());
        };
    }
}
