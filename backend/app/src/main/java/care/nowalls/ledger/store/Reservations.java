package care.nowalls.ledger.store;

import care.nowalls.ledger.LedgerRefusal;
import care.nowalls.ledger.TransferKind;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is open of each reservation; at most its amount is ever posted and voided. */
@ApplicationScoped
public class Reservations {

    private static final String INSERT = """
            insert into ledger.reservation (id, reference, fen, open_fen)
            select r.id, r.reference, r.fen, r.fen
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as bigint[])) as r(id, reference, fen)""";

    private static final String LOCK =
            "select id, open_fen, fen from ledger.reservation where id = any(cast(?1 as uuid[])) order by id for update";

    private static final String CHANGE = """
            update ledger.reservation r set open_fen = r.open_fen + c.fen
            from unnest(cast(?1 as uuid[]), cast(?2 as bigint[])) as c(id, fen) where r.id = c.id""";

    public Uni<Void> apply(List<Transfers.Made> made) {
        return insert(made).chain(() -> change(changes(made)));
    }

    private static Uni<Void> insert(List<Transfers.Made> made) {
        List<Transfers.Made> reserving = made.stream()
                .filter(one -> one.movement().kind() == TransferKind.RESERVE)
                .toList();
        if (reserving.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return SessionSql.write(
                        INSERT,
                        reserving.stream().map(Transfers.Made::id).toArray(UUID[]::new),
                        reserving.stream()
                                .map(one -> one.movement().reference())
                                .toArray(UUID[]::new),
                        reserving.stream().map(Reservations::reserved).toArray(Long[]::new))
                .replaceWithVoid();
    }

    private static Map<UUID, Long> changes(List<Transfers.Made> made) {
        Map<UUID, Long> changes = new TreeMap<>();
        for (Transfers.Made one : made) {
            UUID reservation = one.movement().reservation();
            if (reservation != null && one.movement().kind() != TransferKind.RESERVE) {
                changes.merge(reservation, reserved(one), Math::addExact);
            }
        }
        return changes;
    }

    private static Uni<Void> change(Map<UUID, Long> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = changes.keySet().toArray(UUID[]::new);
        return SessionSql.rows(LOCK, (Object) ids)
                .invoke(rows -> refuseOverspent(rows, changes))
                .chain(() -> SessionSql.write(CHANGE, ids, changes.values().toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private static void refuseOverspent(List<Object[]> rows, Map<UUID, Long> changes) {
        boolean fits = rows.size() == changes.size();
        for (Object[] row : rows) {
            long open = ((Number) row[1]).longValue() + changes.getOrDefault((UUID) row[0], 0L);
            fits &= open >= 0 && open <= ((Number) row[2]).longValue();
        }
        if (!fits) {
            throw new Refused(LedgerRefusal.RESERVATION_SPENT);
        }
    }

    private static long reserved(Transfers.Made made) {
        return made.movement().reserved();
    }
}
