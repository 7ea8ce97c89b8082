package care.nowalls.account.job;

import care.nowalls.shared.WallClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Removes what no sign-in looks at any more: failures after a day (they count for 30 minutes), sessions that are over. */
@ApplicationScoped
public class AccountHousekeeping {

    private static final Duration FAILURES = Duration.ofDays(1);

    private final Pool pool;
    private final Clock clock;

    @Inject
    public AccountHousekeeping(Pool pool, @WallClock Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 * * * ?", executeWith = Scheduled.QUARTZ, identity = "account-housekeeping")
    public Uni<Void> tidy() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("delete from account.sign_in_failure where at < $1")
                .execute(Tuple.of(now.minus(FAILURES)))
                .chain(() -> pool.preparedQuery("delete from account.refresh_token where expires_at < $1")
                        .execute(Tuple.of(now)))
                .replaceWithVoid();
    }
}
