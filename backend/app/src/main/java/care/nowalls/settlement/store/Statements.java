package care.nowalls.settlement.store;

import care.nowalls.entitlement.PostedCharge;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Statements in the current session. */
@ApplicationScoped
public class Statements {

    private static final String BEGIN = """
            insert into settlement.settlement (id, provider_id, month, state, lines, total_fen, share_fen, drafted_at)
            values (?1, ?2, ?3, 'DRAFT', 0, 0, 0, ?4) on conflict (provider_id, month) do nothing""";

    private static final String LOCK =
            "select id, state from settlement.settlement where provider_id = ?1 and month = ?2 for update";

    private static final String LINES = """
            insert into settlement.line (settlement_id, line, order_id, resident_id, street_id, service_date, price_fen,
              entitlement_fen, share_fen, reservation_id, post_id, policies)
            select ?1, l.line, l.order_id, l.resident_id, l.street_id, cast(l.service_date as date), l.price_fen,
                   l.entitlement_fen, l.price_fen - l.entitlement_fen, l.reservation_id, l.post_id,
                   coalesce(string_to_array(nullif(l.policies, ''), ','), cast(array[] as text[]))
            from unnest(cast(?2 as integer[]), cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as uuid[]),
                        cast(?6 as text[]), cast(?7 as bigint[]), cast(?8 as bigint[]), cast(?9 as uuid[]),
                        cast(?10 as uuid[]), cast(?11 as text[]))
                 as l(line, order_id, resident_id, street_id, service_date, price_fen, entitlement_fen, reservation_id,
                      post_id, policies)""";

    private static final String SUM = """
            update settlement.settlement s
            set lines = t.lines, total_fen = t.total, share_fen = t.share, drafted_at = ?2
            from (select cast(count(*) as integer) as lines, coalesce(sum(entitlement_fen), 0) as total,
                         coalesce(sum(share_fen), 0) as share from settlement.line where settlement_id = ?1) t
            where s.id = ?1""";

    private final Ids ids;
    private final Clock clock;

    @Inject
    public Statements(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param id of the settlement
     * @param draft whether it may still be drawn anew
     */
    public record Begun(UUID id, boolean draft) {}

    /** The statement of that provider and month, locked; begun when there is none. */
    public Uni<Begun> begin(UUID provider, YearMonth month) {
        return SessionSql.write(BEGIN, ids.next(), provider, month.atDay(1), clock.instant())
                .chain(() -> SessionSql.rows(LOCK, provider, month.atDay(1)))
                .map(rows -> new Begun((UUID) rows.getFirst()[0], "DRAFT".equals(rows.getFirst()[1])));
    }

    public Uni<Void> draw(UUID id, List<PostedCharge> charges) {
        return SessionSql.write("delete from settlement.line where settlement_id = ?1", id)
                .chain(() -> lines(id, charges))
                .chain(() -> SessionSql.write(SUM, id, clock.instant()))
                .replaceWithVoid();
    }

    private static Uni<Integer> lines(UUID id, List<PostedCharge> charges) {
        return SessionSql.write(
                LINES,
                id,
                IntStream.rangeClosed(1, charges.size()).boxed().toArray(Integer[]::new),
                charges.stream().map(PostedCharge::reference).toArray(UUID[]::new),
                charges.stream().map(PostedCharge::residentId).toArray(UUID[]::new),
                charges.stream().map(PostedCharge::streetId).toArray(UUID[]::new),
                charges.stream().map(charge -> charge.serviceDate().toString()).toArray(String[]::new),
                charges.stream().map(PostedCharge::priceFen).toArray(Long[]::new),
                charges.stream().map(PostedCharge::entitlementFen).toArray(Long[]::new),
                charges.stream().map(PostedCharge::reservationId).toArray(UUID[]::new),
                charges.stream().map(PostedCharge::postId).toArray(UUID[]::new),
                charges.stream()
                        .map(charge -> String.join(",", charge.policies()))
                        .toArray(String[]::new));
    }
}
