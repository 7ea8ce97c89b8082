package care.nowalls.view;

import care.nowalls.account.Scope;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.Window;
import care.nowalls.order.OrderState;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of orders. */
@ApplicationScoped
class OrderQueries {

    static final String ROW = """
            select o.id, o.number, o.state, o.mode, o.resident_id, r.name as resident_name, o.item_code,
                   i.name as item_name, o.window_start, o.window_end, o.price_fen, o.provider_id,
                   p.name as provider_name, o.staff_id, s.name as staff_name, o.quantity, o.notes_sealed
            from orders.service_order o
            join resident.resident r on r.id = o.resident_id
            left join provider.provider p on p.id = o.provider_id
            left join provider.staff s on s.id = o.staff_id
            left join lateral (select name from catalogue.item where code = o.item_code
                               order by valid_from desc limit 1) i on true
            """;
    private static final String PAGE = ROW + """
            where ($1::text is null or o.state = $1) and ($2::uuid is null or o.provider_id = $2)
              and ($3::uuid is null or o.resident_id = $3)
              and ($4::timestamptz is null or (o.window_start >= $4 and o.window_start < $5))
              and ($6::uuid is null or o.street_id = $6) and ($7::uuid is null or o.id < $7)
            order by o.id desc limit $8""";

    private final Pool pool;
    private final DistrictTime time;

    @Inject
    OrderQueries(Pool pool, DistrictTime time) {
        this.pool = pool;
        this.time = time;
    }

    /**
     * Which orders are wanted; null does not narrow.
     *
     * @param state name of a state
     * @param providerId who has it
     * @param residentId whom it is for
     * @param date district day on which the window begins
     */
    record Filter(
            @Nullable String state,
            @Nullable UUID providerId,
            @Nullable UUID residentId,
            @Nullable LocalDate date) {}

    /** Newest first. 400 {@code invalid-parameter} for an unknown state. */
    Uni<Page<OrderRow>> page(Filter filter, Scope scope, Cursor cursor) {
        LocalDate date = filter.date();
        Tuple values = Tuple.tuple()
                .addValue(known(filter.state()))
                .addValue(filter.providerId())
                .addValue(filter.residentId())
                .addValue(date == null ? null : begin(date))
                .addValue(date == null ? null : begin(date.plusDays(1)))
                .addValue(scope.street())
                .addValue(Columns.after(cursor))
                .addValue(cursor.fetch());
        return pool.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> Columns.all(rows, OrderQueries::row))
                .map(rows -> cursor.page(rows, row -> row.id().toString(), row -> row));
    }

    static OrderRow row(Row row) {
        return new OrderRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("state"),
                row.getString("mode"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getString("item_code"),
                row.getString("item_name"),
                new Window(Columns.time(row, "window_start"), Columns.time(row, "window_end")),
                Columns.fen(row, "price_fen"),
                row.getUUID("provider_id"),
                row.getString("provider_name"),
                row.getUUID("staff_id"),
                row.getString("staff_name"));
    }

    private OffsetDateTime begin(LocalDate day) {
        return time.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String known(@Nullable String state) {
        boolean known = state == null
                || Arrays.stream(OrderState.values()).anyMatch(one -> one.name().equals(state));
        if (!known) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "state");
        }
        return state;
    }
}
