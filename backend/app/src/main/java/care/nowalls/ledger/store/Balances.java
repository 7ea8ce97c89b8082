package care.nowalls.ledger.store;

import care.nowalls.ledger.LedgerRefusal;
import care.nowalls.ledger.Leg;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Balance rows of limited accounts, always locked in account order. The table's own check is the last guard. */
@ApplicationScoped
public class Balances {

    private static final String LOCK = """
            select account_id, fen - floor_fen from ledger.balance
            where account_id = any(cast(?1 as uuid[])) order by account_id for update""";

    private static final String CHANGE = """
            update ledger.balance b set fen = b.fen + c.fen
            from unnest(cast(?1 as uuid[]), cast(?2 as bigint[])) as c(account_id, fen)
            where b.account_id = c.account_id""";

    public Uni<Map<UUID, Long>> lock(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return SessionSql.rows(LOCK, (Object) accounts.toArray(UUID[]::new)).map(Balances::available);
    }

    public Uni<Void> apply(List<Transfers.Made> made) {
        Map<UUID, Long> changes = new TreeMap<>();
        for (Transfers.Made one : made) {
            for (Leg leg : one.movement().legs()) {
                changes.merge(leg.account(), leg.fen(), Math::addExact);
            }
        }
        return lock(changes.keySet())
                .invoke(available -> refuseOverdrawn(available, changes))
                .chain(available -> change(available, changes));
    }

    private static Uni<Void> change(Map<UUID, Long> limited, Map<UUID, Long> changes) {
        if (limited.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = limited.keySet().toArray(UUID[]::new);
        Long[] amounts = limited.keySet().stream().map(changes::get).toArray(Long[]::new);
        return SessionSql.write(CHANGE, ids, amounts).replaceWithVoid();
    }

    private static void refuseOverdrawn(Map<UUID, Long> available, Map<UUID, Long> changes) {
        for (Map.Entry<UUID, Long> entry : available.entrySet()) {
            long change = changes.getOrDefault(entry.getKey(), 0L);
            if (change < 0 && entry.getValue() + change < 0) {
                throw new Refused(LedgerRefusal.OVERDRAWN);
            }
        }
    }

    private static Map<UUID, Long> available(List<Object[]> rows) {
        Map<UUID, Long> available = new HashMap<>();
        rows.forEach(row -> available.put((UUID) row[0], ((Number) row[1]).longValue()));
        return available;
    }
}
