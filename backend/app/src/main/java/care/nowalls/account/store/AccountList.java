package care.nowalls.account.store;

import care.nowalls.account.AccountView;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The administrator's list, as a projection. */
@ApplicationScoped
public class AccountList {

    private final Pool pool;

    @Inject
    public AccountList(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<AccountView>> page(@Nullable String after, int limit) {
        return pool.preparedQuery("""
                        select id, username, role, unit_id, active, created_at from account.account
                        where $1::text is null or username > $1 order by username limit $2""")
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountList::view)
                        .toList());
    }

    private static AccountView view(Row row) {
        return new AccountView(
                row.getUUID("id"),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getUUID("unit_id"),
                row.getBoolean("active"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("created_at").toInstant())));
    }
}
