package care.nowalls.settlement.store;

import care.nowalls.contract.money.Money;
import care.nowalls.settlement.SettlementView;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What pages show of statements. */
@ApplicationScoped
public class StatementReads {

    private static final String HEADS = """
            select id, provider_id, month, state, lines, total_fen, share_fen, drafted_at from settlement.settlement
            where ($1::uuid is null or provider_id = $1) and ($2::uuid is null or id < $2) order by id desc limit $3""";

    private static final String HEAD = """
            select id, provider_id, month, state, lines, total_fen, share_fen, drafted_at from settlement.settlement
            where id = $1""";

    private static final String LINES = """
            select line, order_id, resident_id, street_id, service_date, price_fen, entitlement_fen, share_fen,
                   reservation_id, post_id, policies from settlement.line where settlement_id = $1 order by line""";

    private final Pool pool;

    @Inject
    public StatementReads(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<SettlementView>> heads(Cursor cursor, @Nullable UUID provider) {
        return pool.preparedQuery(HEADS)
                .execute(Tuple.of(provider, after(cursor), cursor.fetch()))
                .map(rows -> list(rows, row -> head(row, List.of())));
    }

    /** With its lines; 404 when there is none. */
    public Uni<SettlementView> whole(UUID id) {
        return pool.preparedQuery(LINES)
                .execute(Tuple.of(id))
                .map(rows -> list(rows, StatementReads::line))
                .chain(lines -> pool.preparedQuery(HEAD).execute(Tuple.of(id)).map(rows -> only(rows, lines)));
    }

    private static SettlementView only(RowSet<Row> rows, List<SettlementView.Line> lines) {
        if (rows.size() == 0) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return head(rows.iterator().next(), lines);
    }

    private static @Nullable UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        List<T> views = new ArrayList<>();
        rows.forEach(row -> views.add(view.apply(row)));
        return views;
    }

    private static SettlementView head(Row row, List<SettlementView.Line> lines) {
        return new SettlementView(
                row.getUUID("id"),
                row.getUUID("provider_id"),
                YearMonth.from(row.getLocalDate("month")).toString(),
                row.getString("state"),
                row.getInteger("lines"),
                Money.fen(row.getLong("total_fen")),
                Money.fen(row.getLong("share_fen")),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("drafted_at").toInstant())),
                lines);
    }

    private static SettlementView.Line line(Row row) {
        return new SettlementView.Line(
                row.getInteger("line"),
                row.getUUID("order_id"),
                row.getUUID("resident_id"),
                row.getUUID("street_id"),
                row.getLocalDate("service_date"),
                Money.fen(row.getLong("price_fen")),
                Money.fen(row.getLong("entitlement_fen")),
                Money.fen(row.getLong("share_fen")),
                row.getUUID("reservation_id"),
                row.getUUID("post_id"),
                List.of(row.getArrayOfStrings("policies")));
    }
}
