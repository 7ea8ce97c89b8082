package care.nowalls.shared.partition;

import care.nowalls.shared.DistrictTime;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * Keeps two years of month partitions ahead of the domain clock, for every table that is cut by a UUIDv7 id. At start
 * too, because a demo's clock may have been moved far since the tables were made.
 */
@ApplicationScoped
class MonthPartitions {

    private static final int MONTHS = 26;

    private static final String MAKE = """
            select coalesce(sum(shared.make_month_partitions(p.partrelid::regclass, $1, $2)), 0) as made
            from pg_partitioned_table p
            join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
            where p.partstrat = 'r' and p.partnatts = 1 and a.atttypid = 'uuid'::regtype""";

    private final Pool pool;
    private final DataSource jdbc;
    private final DistrictTime time;

    @Inject
    MonthPartitions(Pool pool, DataSource jdbc, DistrictTime time) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Over JDBC, before anything is served: nothing may be written before its partition is there. */
    void atStart(@Observes @Priority(10) StartupEvent started) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                PreparedStatement make = connection.prepareStatement(MAKE.replaceAll("\\$\\d", "?"))) {
            make.setObject(1, from());
            make.setInt(2, MONTHS);
            make.execute();
        }
    }

    @Scheduled(cron = "0 20 3 * * ?", executeWith = Scheduled.QUARTZ, identity = "month-partitions")
    Uni<Void> make() {
        return pool.preparedQuery(MAKE).execute(Tuple.of(from(), MONTHS)).replaceWithVoid();
    }

    private LocalDate from() {
        return time.today().minusMonths(1);
    }
}
