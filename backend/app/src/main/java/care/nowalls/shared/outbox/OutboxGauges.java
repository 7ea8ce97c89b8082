package care.nowalls.shared.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** {@code nowalls_outbox_dead}: nobody will try these again by themselves. {@code nowalls_outbox_pending}: on their way. */
@ApplicationScoped
class OutboxGauges {

    private static final Logger LOG = Logger.getLogger(OutboxGauges.class);

    private final Pool pool;
    private final AtomicLong dead;
    private final AtomicLong pending;

    @Inject
    OutboxGauges(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        this.dead = meters.gauge("nowalls.outbox.dead", new AtomicLong());
        this.pending = meters.gauge("nowalls.outbox.pending", new AtomicLong());
    }

    @Scheduled(
            every = "5s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "outbox-gauges")
    Uni<Void> measure() {
        return pool.query("select count(*) filter (where state = 'DEAD') as dead,"
                        + " count(*) filter (where state = 'PENDING') as pending from shared.outbox_delivery")
                .execute()
                .invoke(rows -> keep(rows.iterator().next()))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("outbox not measured now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private void keep(Row row) {
        dead.set(row.getLong("dead"));
        pending.set(row.getLong("pending"));
    }
}
