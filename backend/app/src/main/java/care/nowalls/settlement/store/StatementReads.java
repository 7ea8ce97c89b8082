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

    /** A street sees the part of a statement that concerns it: its lines and their sums, and none without them. */
    private static final String PART = """
            select s.id, s.provider_id, s.month, s.state, s.drafted_at,
                   coalesce(own.lines, s.lines) as lines, coalesce(own.total_fen, s.total_fen) as total_fen,
                   coalesce(own.share_fen, s.share_fen) as share_fen
            from settlement.settlement s
            left join lateral (select cast(count(*) as integer) as lines, cast(sum(entitlement_fen) as bigint) as total_fen,
                                      cast(sum(share_fen) as bigint) as share_fen
                               from settlement.line l where l.settlement_id = s.id and l.street_id = $1) own
              on $1::uuid is not null
            where ($1::uuid is null or own.lines > 0)""";

    private static final String HEADS = PART
            + " and ($2::uuid is null or s.provider_id = $2) and ($3::uuid is null or s.id < $3)"
            + " order by s.id desc limit $4";

    private static final String HEAD = PART + " and s.id = $2";

    private static final String LINES = """
            select line, order_id, resident_id, street_id, service_date, price_fen, entitlement_fen, share_fen,
                   reservation_id, post_id, policies from settlement.line
            where ($1::uuid is null or street_id = $1) and settlement_id = $2 order by line""";

    private final Pool pool;

    @Inject
    public StatementReads(Pool pool) {
        this.pool = pool;
    }

    /** Newest first; of a street only what concerns it. */
    public Uni<List<SettlementView>> heads(Cursor cursor, @Nullable UUID provider, @Nullable UUID street) {
        return pool.preparedQuery(HEADS)
                .execute(Tuple.of(street, provider, after(cursor), cursor.fetch()))
                .map(rows -> list(rows, row -> head(row, List.of())));
    }

    /** With its lines; 404 when there is none, or none that concerns the street. */
    public Uni<SettlementView> whole(UUID id, @Nullable UUID street) {
        return pool.preparedQuery(LINES)
                .execute(Tuple.of(street, id))
                .map(rows -> list(rows, StatementReads::line))
                .chain(lines ->
                        pool.preparedQuery(HEAD).execute(Tuple.of(street, id)).map(rows -> only(rows, lines)));
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
