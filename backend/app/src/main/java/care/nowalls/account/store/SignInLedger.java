package care.nowalls.account.store;

import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Failed sign-ins in the current session: five from one address lock that account for that address for 30 minutes
 * (DOMAIN.md §12). Sessions that live are spared.
 */
@ApplicationScoped
public class SignInLedger {

    public static final int ALLOWED = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);

    private final Pool pool;

    @Inject
    public SignInLedger(Pool pool) {
        this.pool = pool;
    }

    /**
     * How many failures count against it. Until the end of the transaction nobody else tries the same name from the same
     * address, so that guesses made at once are counted one by one.
     */
    public Uni<Integer> failures(String username, String address, Instant now) {
        return SessionSql.column(
                        Integer.class,
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 26))",
                        username + " " + address)
                .chain(() -> SessionSql.column(
                        Long.class,
                        "select count(*) from account.sign_in_failure where username = ?1 and address = ?2 and at > ?3",
                        username,
                        address,
                        now.minus(LOCK)))
                .map(rows -> rows.getFirst().intValue());
    }

    public Uni<Void> failed(String username, String address, Instant now) {
        return SessionSql.write(
                        "insert into account.sign_in_failure (username, address, at) values (?1, ?2, ?3)",
                        username,
                        address,
                        now)
                .replaceWithVoid();
    }

    /** The same beside the caller's transaction, which a refusal rolls back. */
    public Uni<Void> failedApart(String username, String address, Instant now) {
        return pool.preparedQuery("insert into account.sign_in_failure (username, address, at) values ($1, $2, $3)")
                .execute(Tuple.of(username, address, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<Void> succeeded(String username, String address) {
        return SessionSql.write(
                        "delete from account.sign_in_failure where username = ?1 and address = ?2", username, address)
                .replaceWithVoid();
    }
}
