package care.nowalls.shared.web;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Removes what has served its time: idempotency keys after a day, events that everybody heard after a week. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration KEYS = Duration.ofDays(1);
    private static final Duration EVENTS = Duration.ofDays(7);

    private final Pool pool;
    private final Clock clock;

    @Inject
    public Housekeeping(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 * * * ?", executeWith = Scheduled.QUARTZ, identity = "shared-housekeeping")
    Uni<Void> tidy() {
        Instant now = clock.instant();
        return pool.preparedQuery("delete from shared.idempotency_key where created_at < $1")
                .execute(Tuple.of(before(now, KEYS)))
                .chain(() -> pool.preparedQuery("delete from shared.outbox_event e where e.at < $1"
                                + " and not exists (select 1 from shared.outbox_delivery d where d.event_id = e.id)")
                        .execute(Tuple.of(before(now, EVENTS))))
                .replaceWithVoid();
    }

    private static OffsetDateTime before(Instant now, Duration age) {
        return now.minus(age).atOffset(ZoneOffset.UTC);
    }
}
