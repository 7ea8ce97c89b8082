package care.nowalls.ledger.store;

import care.nowalls.ledger.Leg;
import care.nowalls.ledger.Movement;
import care.nowalls.ledger.TransferKind;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers and their postings; written once. */
@ApplicationScoped
public class Transfers {

    private static final String INSERT = """
            insert into ledger.transfer (id, kind, reference, reservation_id, corrects, at)
            select t.id, t.kind, t.reference, t.reservation_id, t.corrects, ?6
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as uuid[]), cast(?4 as uuid[]),
                        cast(?5 as uuid[])) as t(id, kind, reference, reservation_id, corrects)""";

    private static final String POSTINGS = """
            insert into ledger.posting (transfer_id, line, account_id, fen)
            select p.transfer_id, p.line, p.account_id, p.fen
            from unnest(cast(?1 as uuid[]), cast(?2 as integer[]), cast(?3 as uuid[]), cast(?4 as bigint[]))
                 as p(transfer_id, line, account_id, fen)""";

    private static final String FIND = """
            select t.kind, t.reference, t.reservation_id, k.key, p.account_id, p.fen
            from ledger.transfer t
            left join ledger.posting p on p.transfer_id = t.id
            left join ledger.transfer c on c.corrects = t.id
            left join ledger.transfer_key k on k.transfer_id = c.id
            where t.id = ?1 order by p.line""";

    private final Clock clock;

    @Inject
    public Transfers(Clock clock) {
        this.clock = clock;
    }

    /**
     * A movement on its way into the tables.
     *
     * @param id of the transfer
     * @param movement what it does
     */
    public record Made(UUID id, Movement movement) {}

    /**
     * @param id asked for
     * @param movement what it did, without its key; null when there is no such transfer
     * @param correctedUnder key of the transfer that undid it
     */
    public record Found(
            UUID id, @Nullable Movement movement, @Nullable String correctedUnder) {}

    public Uni<Void> insert(List<Made> made) {
        return SessionSql.write(
                        INSERT,
                        made.stream().map(Made::id).toArray(UUID[]::new),
                        made.stream().map(one -> one.movement().kind().name()).toArray(String[]::new),
                        made.stream().map(one -> one.movement().reference()).toArray(UUID[]::new),
                        made.stream().map(Transfers::reservationOf).toArray(UUID[]::new),
                        made.stream().map(one -> one.movement().corrects()).toArray(UUID[]::new),
                        clock.instant())
                .chain(() -> insertPostings(made))
                .replaceWithVoid();
    }

    public Uni<Found> find(UUID id) {
        return SessionSql.rows(FIND, id).map(rows -> found(id, rows));
    }

    static @Nullable UUID reservationOf(Made made) {
        return made.movement().kind() == TransferKind.RESERVE
                ? made.id()
                : made.movement().reservation();
    }

    private static Uni<Integer> insertPostings(List<Made> made) {
        List<UUID> transfers = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<UUID> accounts = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (Made one : made) {
            int line = 0;
            for (Leg leg : one.movement().legs()) {
                transfers.add(one.id());
                lines.add(++line);
                accounts.add(leg.account());
                amounts.add(leg.fen());
            }
        }
        return SessionSql.write(
                POSTINGS,
                transfers.toArray(UUID[]::new),
                lines.toArray(Integer[]::new),
                accounts.toArray(UUID[]::new),
                amounts.toArray(Long[]::new));
    }

    private static Found found(UUID id, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new Found(id, null, null);
        }
        Object[] first = rows.getFirst();
        List<Leg> legs = rows.stream()
                .filter(row -> row[4] != null)
                .map(row -> new Leg((UUID) row[4], ((Number) row[5]).longValue()))
                .toList();
        Movement movement =
                new Movement("", TransferKind.valueOf((String) first[0]), (UUID) first[1], (UUID) first[2], null, legs);
        return new Found(id, movement, (String) first[3]);
    }
}
