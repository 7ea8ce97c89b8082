package care.nowalls.area.job;

import care.nowalls.area.AreaWatch;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks every five seconds, on every node, whether many are down at once. */
@ApplicationScoped
class AreaSweeper {

    private static final Logger LOG = Logger.getLogger(AreaSweeper.class);

    private final AreaWatch watch;

    @Inject
    AreaSweeper(AreaWatch watch) {
        this.watch = watch;
    }

    @Scheduled(
            every = "5s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "area-sweeper")
    Uni<Void> sweep() {
        return watch.look()
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "areas could not be looked at"))
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }
}
