package care.nowalls.entitlement.store;

import care.nowalls.entitlement.Charge;
import care.nowalls.entitlement.model.OpenCharge;
import care.nowalls.entitlement.model.Taking;
import care.nowalls.ledger.Leg;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charges and from which entitlements they take. */
@ApplicationScoped
public class ChargeStore {

    private static final String CURRENT = """
            select id, reference, resident_id, provider_id, pot, cast(service_date as text), price_fen, quantity, state,
                   entitlement_fen, reservation_id
            from entitlement.charge where reference = ?1 and state <> 'RELEASED' for update""";

    private static final String PLANNED = """
            select reference from entitlement.charge where state = 'PLANNED' and month = ?1 order by id""";

    private static final String INSERT = """
            insert into entitlement.charge (id, reference, attempt, resident_id, provider_id, pot, service_date, month,
              quantity, price_fen, entitlement_fen, share_fen, state, created_at)
            select ?1, ?2, coalesce(max(attempt), 0) + 1, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, ?9, ?10, ?11, 'PLANNED',
                   ?12 from entitlement.charge where reference = ?2""";

    private static final String RESERVED = """
            update entitlement.charge set state = 'RESERVED', entitlement_fen = ?2, share_fen = price_fen - ?2,
                   reservation_id = ?3 where id = ?1""";

    private static final String LINES = """
            insert into entitlement.charge_line (charge_id, line, entitlement_id, account_id, fen)
            select ?1, l.line, l.entitlement_id, l.account_id, l.fen
            from unnest(cast(?2 as integer[]), cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as bigint[]))
                 as l(line, entitlement_id, account_id, fen)""";

    private static final String POSTED = """
            update entitlement.charge set state = 'POSTED', price_fen = ?2, entitlement_fen = ?3,
                   share_fen = cast(?2 as bigint) - ?3, post_id = ?4 where id = ?1""";

    private static final String USED = """
            select cast(coalesce(sum(quantity), 0) as integer) from entitlement.charge
            where resident_id = ?1 and service_date = ?2 and pot = ?3 and state <> 'RELEASED' and entitlement_fen > 0
              and reference <> ?4""";

    private static final String PLANNED_FEN = """
            select cast(coalesce(sum(entitlement_fen), 0) as bigint) from entitlement.charge
            where resident_id = ?1 and month = ?2 and pot = ?3 and state = 'PLANNED'""";

    private final Ids ids;
    private final Clock clock;

    @Inject
    public ChargeStore(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The charge of this reference that was not released, locked; null when there is none. */
    public Uni<@Nullable OpenCharge> current(UUID reference) {
        return SessionSql.rows(CURRENT, reference).map(rows -> rows.isEmpty() ? null : charge(rows.getFirst()));
    }

    /** References of planned charges of the month. */
    public Uni<List<UUID>> planned(YearMonth month) {
        return SessionSql.column(UUID.class, PLANNED, month.atDay(1));
    }

    public Uni<OpenCharge> plan(Charge charge, long entitlementFen) {
        UUID id = ids.next();
        return SessionSql.write(
                        INSERT,
                        id,
                        charge.reference(),
                        charge.residentId(),
                        charge.providerId(),
                        charge.pot(),
                        charge.serviceDate(),
                        YearMonth.from(charge.serviceDate()).atDay(1),
                        charge.quantity(),
                        charge.priceFen(),
                        entitlementFen,
                        charge.priceFen() - entitlementFen,
                        clock.instant())
                .replaceWith(new OpenCharge(id, charge, "PLANNED", entitlementFen, null));
    }

    public Uni<Void> reserved(UUID id, List<Taking.Take> takes, UUID reservation) {
        Uni<?> lines = takes.isEmpty() ? Uni.createFrom().voidItem() : lines(id, takes);
        return SessionSql.write(RESERVED, id, Taking.sum(takes), reservation)
                .chain(() -> lines)
                .replaceWithVoid();
    }

    public Uni<Void> posted(UUID id, long priceFen, long entitlementFen, UUID transfer) {
        return SessionSql.write(POSTED, id, priceFen, entitlementFen, transfer).replaceWithVoid();
    }

    public Uni<Void> released(UUID id) {
        return SessionSql.write("update entitlement.charge set state = 'RELEASED' where id = ?1", id)
                .replaceWithVoid();
    }

    /** What the charge took, first taken first. */
    public Uni<List<Leg>> takes(UUID id) {
        return SessionSql.rows(
                        "select account_id, fen from entitlement.charge_line where charge_id = ?1 order by line", id)
                .map(rows -> rows.stream()
                        .map(row -> new Leg((UUID) row[0], ((Number) row[1]).longValue()))
                        .toList());
    }

    /** Units of the pot that are subsidised for the resident on that day already. */
    public Uni<Integer> usedOn(Charge charge) {
        if (charge.pot() == null) {
            return Uni.createFrom().item(0);
        }
        return SessionSql.column(
                        Integer.class,
                        USED,
                        charge.residentId(),
                        charge.serviceDate(),
                        charge.pot(),
                        charge.reference())
                .map(List::getFirst);
    }

    /** What planned charges of the pot count on in that month. */
    public Uni<Long> plannedFen(Charge charge) {
        return SessionSql.column(
                        Long.class,
                        PLANNED_FEN,
                        charge.residentId(),
                        YearMonth.from(charge.serviceDate()).atDay(1),
                        String.valueOf(charge.pot()))
                .map(List::getFirst);
    }

    private static Uni<Integer> lines(UUID id, List<Taking.Take> takes) {
        return SessionSql.write(
                LINES,
                id,
                IntStream.rangeClosed(1, takes.size()).boxed().toArray(Integer[]::new),
                takes.stream().map(take -> take.quota().entitlement()).toArray(UUID[]::new),
                takes.stream().map(take -> take.quota().account()).toArray(UUID[]::new),
                takes.stream().map(Taking.Take::fen).toArray(Long[]::new));
    }

    private static OpenCharge charge(Object[] row) {
        Charge charge = new Charge(
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                LocalDate.parse((String) row[5]),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).intValue());
        return new OpenCharge((UUID) row[0], charge, (String) row[8], ((Number) row[9]).longValue(), (UUID) row[10]);
    }
}
