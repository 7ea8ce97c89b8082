package care.nowalls.entitlement.job;

import care.nowalls.entitlement.Entitlements;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Books the runs that are due, at start and again and again: what is due is told by the domain's time, which an outage
 * or a demo's clock may have carried far. On every node; one books and the others find nothing to do.
 */
@ApplicationScoped
class MonthRunJob {

    private static final Logger LOG = Logger.getLogger(MonthRunJob.class);

    private final Entitlements entitlements;

    @Inject
    MonthRunJob(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Scheduled(
            every = "{nowalls.entitlement.look-every}",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "entitlement-run")
    Uni<Void> bookWhatIsDue() {
        return entitlements.runFirstDue().chain(month -> {
            if (month == null) {
                return Uni.createFrom().voidItem();
            }
            LOG.infof("the entitlement run of %s is booked", month);
            return bookWhatIsDue();
        });
    }
}
