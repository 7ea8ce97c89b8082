package care.nowalls.audit.store;

import care.nowalls.audit.AuditView;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit log, newest first. */
@ApplicationScoped
public class AuditRows {

    private static final String LIST = """
            select id, at, account_id, username, role, address, action, record_type, record_id, purpose, success, seal
            from audit.entry
            where ($1::uuid is null or id < $1) and ($2::uuid is null or record_id = $2)
              and ($3::uuid is null or account_id = $3)
            order by id desc limit $4""";

    private final Pool pool;

    @Inject
    public AuditRows(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<AuditView>> page(Cursor cursor, @Nullable UUID record, @Nullable UUID account) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(after(cursor), record, account, cursor.fetch()))
                .map(AuditRows::views);
    }

    private static @Nullable UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static List<AuditView> views(RowSet<Row> rows) {
        List<AuditView> views = new ArrayList<>();
        rows.forEach(row -> views.add(view(row)));
        return views;
    }

    private static AuditView view(Row row) {
        return new AuditView(
                row.getUUID("id"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("at").toInstant())),
                row.getUUID("account_id"),
                row.getString("username"),
                row.getString("role"),
                row.getString("address"),
                row.getString("action"),
                row.getString("record_type"),
                row.getUUID("record_id"),
                row.getString("purpose"),
                row.getBoolean("success"),
                row.getLong("seal"));
    }
}
