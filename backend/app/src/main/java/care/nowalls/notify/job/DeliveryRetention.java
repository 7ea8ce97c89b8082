package care.nowalls.notify.job;

import care.nowalls.notify.store.DeliveryLog;
import care.nowalls.shared.DistrictTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets deliveries once their time is over; they hold addresses and words of people. */
@ApplicationScoped
class DeliveryRetention {

    private static final int BATCH = 5_000;

    private final DeliveryLog log;
    private final DistrictTime time;
    private final Duration kept;

    @Inject
    DeliveryRetention(DeliveryLog log, DistrictTime time, @ConfigProperty(name = "nowalls.notify.keep") Duration kept) {
        this.log = log;
        this.time = time;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 3 * * ?", executeWith = Scheduled.QUARTZ, identity = "notify-retention")
    Uni<Void> tidy() {
        return log.forget(time.now().minus(kept), BATCH)
                .chain(count -> count == BATCH ? tidy() : Uni.createFrom().voidItem());
    }
}
