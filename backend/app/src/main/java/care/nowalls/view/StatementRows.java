package care.nowalls.view;

import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.StatementView;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A provider's monthly statements. */
@ApplicationScoped
class StatementRows {

    private static final String PAGE = "select id, to_char(month, 'YYYY-MM') as month, state, lines, total_fen as fen"
            + " from settlement.settlement where provider_id = $1 and ($2::uuid is null or id < $2)"
            + " order by id desc limit $3";

    private final Pool pool;

    @Inject
    StatementRows(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<StatementView>> page(UUID provider, Cursor cursor) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.tuple()
                        .addValue(provider)
                        .addValue(Columns.after(cursor))
                        .addValue(cursor.fetch()))
                .map(rows -> Columns.all(rows, StatementRows::view))
                .map(rows -> cursor.page(rows, row -> row.id().toString(), row -> row));
    }

    private static StatementView view(Row row) {
        return new StatementView(
                row.getUUID("id"),
                row.getString("month"),
                row.getString("state"),
                row.getInteger("lines"),
                Money.fen(row.getLong("fen")));
    }
}
