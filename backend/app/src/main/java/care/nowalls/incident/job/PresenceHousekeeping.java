package care.nowalls.incident.job;

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

/** Every window of a console leaves a row: it goes a week after it was last heard, unless its operator has an incident. */
@ApplicationScoped
public class PresenceHousekeeping {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Pool pool;
    private final Clock clock;

    @Inject
    public PresenceHousekeeping(Pool pool, @WallClock Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(cron = "0 29 * * * ?", executeWith = Scheduled.QUARTZ, identity = "incident-housekeeping")
    public Uni<Void> tidy() {
        return pool.preparedQuery("delete from incident.presence p where p.last_seen < $1 and not exists"
                        + " (select 1 from incident.incident i where i.owner_id = p.account_id"
                        + " and i.state <> 'RESOLVED')")
                .execute(Tuple.of(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
