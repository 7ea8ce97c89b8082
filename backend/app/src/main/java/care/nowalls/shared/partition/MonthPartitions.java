package care.nowalls.shared.partition;

import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Edge;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Keeps two years of month partitions ahead of the domain clock, for every table that is cut by a UUIDv7 id. At start
 * too, because a demo's clock may have been moved far since the tables were made.
 */
@ApplicationScoped
class MonthPartitions {

    private static final int AHEAD = 24;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final String MAKE = """
            select coalesce(sum(shared.make_month_partitions(p.partrelid::regclass, $1, $2)), 0) as made
            from pg_partitioned_table p
            join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
            where p.partstrat = 'r' and p.partnatts = 1 and a.atttypid = 'uuid'::regtype""";

    private final Pool pool;
    private final DistrictTime time;

    @Inject
    MonthPartitions(Pool pool, DistrictTime time) {
        this.pool = pool;
        this.time = time;
    }

    @Edge("nothing may be written before its partition is there")
    void atStart(@Observes @Priority(10) StartupEvent started) {
        make().await().atMost(START_LIMIT);
    }

    @Scheduled(cron = "0 20 3 * * ?", executeWith = Scheduled.QUARTZ, identity = "month-partitions")
    Uni<Void> make() {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(time.today().minusMonths(1), AHEAD + 2))
                .replaceWithVoid();
    }
}
