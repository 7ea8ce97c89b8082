package care.nowalls.account.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Failed sign-ins, written outside the refused transaction: five from one address lock that account for that address
 * for 30 minutes (DOMAIN.md §12). Sessions that live are spared.
 */
@ApplicationScoped
public class SignInLedger {

    private static final int ALLOWED = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);

    private final Pool pool;

    @Inject
    public SignInLedger(Pool pool) {
        this.pool = pool;
    }

    public Uni<Boolean> locked(String username, String address, Instant now) {
        return pool.preparedQuery("""
                        select count(*) as failures from account.sign_in_failure
                        where username = $1 and address = $2 and at > $3""")
                .execute(Tuple.of(username, address, now.minus(LOCK).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong("failures") >= ALLOWED);
    }

    public Uni<Void> failed(String username, String address, Instant now) {
        return pool.preparedQuery("insert into account.sign_in_failure (username, address, at) values ($1, $2, $3)")
                .execute(Tuple.of(username, address, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<Void> succeeded(String username, String address) {
        return pool.preparedQuery("delete from account.sign_in_failure where username = $1 and address = $2")
                .execute(Tuple.of(username, address))
                .replaceWithVoid();
    }
}
