package care.nowalls.view;

import care.nowalls.account.Scope;
import care.nowalls.contract.money.Money;
import care.nowalls.satisfaction.Ratings;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One order with offers, visit, charges, history and rating. */
@ApplicationScoped
class OrderDetails {

    private static final String ONE = OrderQueries.ROW + " where o.id = $1 and ($2::uuid is null or o.street_id = $2)";
    private static final String OFFERS = """
            select f.id, f.provider_id, p.name as provider_name, f.staff_id, f.state, f.deadline, f.offered_at, f.price_fen,
                   f.decline_reason, f.score::double precision as score, f.score_parts::text as parts
            from dispatch.offer f join provider.provider p on p.id = f.provider_id where f.order_id = $1 order by f.id""";
    private static final String VISIT = """
            select v.id, v.state, v.check_in_at, v.check_out_at, v.check_in_metres, v.check_out_metres, v.method,
                   array(select code from visit.exception e where e.visit_id = v.id and e.state = 'OPEN' order by code) as open
            from visit.visit v where v.order_id = $1""";
    private static final String CHARGES = """
            select t.id, t.kind, t.at, string_agg(distinct a.code, ', ') as fund, coalesce(sum(abs(g.fen)), 0)::bigint as fen
            from ledger.transfer t left join ledger.posting g on g.transfer_id = t.id
              and g.account_id <> '00000000-0000-7000-8000-000000000001'
            left join ledger.account a on a.id = g.account_id
            where t.reference = $1 group by t.id order by t.id""";
    private static final String HISTORY = "select at, action, from_state, to_state, username, reason"
            + " from orders.order_history where order_id = $1 order by id";
    private static final String RATING =
            "select score, tags, comment_sealed, rated_by, counts" + " from satisfaction.rating where order_id = $1";

    private final Pool pool;
    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    OrderDetails(Pool pool, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    private record Head(
            OrderRow row, int quantity, @Nullable String notes) {}

    private record Work(List<OrderDetail.OrderOffer> offers, List<OrderDetail.OrderVisit> visit) {}

    private record Trace(
            List<OrderDetail.OrderCharge> charges,
            List<OrderDetail.HistoryEntry> history,
            List<OrderDetail.OrderRating> rating) {}

    /** 404 when it is not within reach. */
    Uni<OrderDetail> one(UUID id, Scope scope) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.tuple().addValue(id).addValue(scope.street()))
                .map(this::head)
                .chain(head -> work(id).chain(work -> trace(id).map(trace -> detail(head, work, trace))));
    }

    private Uni<Work> work(UUID id) {
        return rows(OFFERS, id, this::offer)
                .chain(offers -> rows(VISIT, id, OrderDetails::visit).map(visit -> new Work(offers, visit)));
    }

    private Uni<Trace> trace(UUID id) {
        return rows(CHARGES, id, OrderDetails::charge)
                .chain(charges -> rows(HISTORY, id, OrderDetails::entry)
                        .chain(history -> rows(RATING, id, row -> rating(id, row))
                                .map(rating -> new Trace(charges, history, rating))));
    }

    private <T> Uni<List<T>> rows(String sql, UUID id, Function<Row, T> view) {
        return pool.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> Columns.all(rows, view));
    }

    private Head head(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        Row row = rows.iterator().next();
        String notes = open(row, "notes_sealed", "orders.service_order.notes_sealed", row.getUUID("id"));
        return new Head(OrderQueries.row(row), row.getInteger("quantity"), notes);
    }

    private @Nullable String open(Row row, String column, String sealedAs, UUID id) {
        var sealed = row.getBuffer(column);
        return sealed == null ? null : vault.open(sealed.getBytes(), sealedAs, id);
    }

    private static OrderDetail detail(Head head, Work work, Trace trace) {
        OrderRow row = head.row();
        return new OrderDetail(
                row.id(),
                row.number(),
                row.state(),
                row.mode(),
                row.residentId(),
                row.residentName(),
                row.itemCode(),
                row.itemName(),
                row.window(),
                row.price(),
                row.providerId(),
                row.providerName(),
                row.staffId(),
                row.staffName(),
                head.notes(),
                head.quantity(),
                work.offers(),
                work.visit().isEmpty() ? null : work.visit().getFirst(),
                trace.charges(),
                trace.history(),
                trace.rating().isEmpty() ? null : trace.rating().getFirst());
    }

    private OrderDetail.OrderOffer offer(Row row) {
        return new OrderDetail.OrderOffer(
                row.getUUID("id"),
                row.getUUID("provider_id"),
                row.getString("provider_name"),
                row.getUUID("staff_id"),
                row.getString("state"),
                Columns.time(row, "deadline"),
                Columns.time(row, "offered_at"),
                Money.fen(row.getLong("price_fen")),
                row.getString("decline_reason"),
                row.getDouble("score"),
                read(row.getString("parts")));
    }

    private static OrderDetail.OrderVisit visit(Row row) {
        return new OrderDetail.OrderVisit(
                row.getUUID("id"),
                row.getString("state"),
                Columns.time(row, "check_in_at"),
                Columns.timeOrNull(row, "check_out_at"),
                row.getInteger("check_in_metres"),
                row.getInteger("check_out_metres"),
                row.getString("method"),
                row.getString("state").equals("VERIFIED"),
                Arrays.asList(row.getArrayOfStrings("open")));
    }

    private static OrderDetail.OrderCharge charge(Row row) {
        return new OrderDetail.OrderCharge(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("fund"),
                Money.fen(row.getLong("fen")),
                Columns.time(row, "at"));
    }

    private static OrderDetail.HistoryEntry entry(Row row) {
        String from = row.getString("from_state");
        return new OrderDetail.HistoryEntry(
                Columns.time(row, "at"),
                row.getString("action"),
                from.isEmpty() ? null : from,
                row.getString("to_state"),
                row.getString("username"),
                row.getString("reason"));
    }

    private OrderDetail.OrderRating rating(UUID id, Row row) {
        return new OrderDetail.OrderRating(
                row.getInteger("score"),
                Arrays.asList(row.getArrayOfStrings("tags")),
                open(row, "comment_sealed", Ratings.COMMENT_COLUMN, id),
                row.getString("rated_by"),
                row.getBoolean("counts"));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
