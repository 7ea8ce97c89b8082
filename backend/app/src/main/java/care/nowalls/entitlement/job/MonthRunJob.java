package care.nowalls.entitlement.job;

import care.nowalls.entitlement.Entitlements;
import care.nowalls.entitlement.MonthRuns;
import care.nowalls.shared.DistrictTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;

/** Books the next month's run from the 20th on, so that it stands by the 25th; nothing to do once it is booked. */
@ApplicationScoped
class MonthRunJob {

    private static final int FIRST_DAY = 20;

    private final Entitlements entitlements;
    private final MonthRuns runs;
    private final DistrictTime time;

    @Inject
    MonthRunJob(Entitlements entitlements, MonthRuns runs, DistrictTime time) {
        this.entitlements = entitlements;
        this.runs = runs;
        this.time = time;
    }

    @Scheduled(cron = "0 40 2 * * ?", executeWith = Scheduled.QUARTZ, identity = "entitlement-run")
    Uni<Void> bookNextMonth() {
        LocalDate today = time.today();
        YearMonth next = YearMonth.from(today).plusMonths(1);
        if (today.getDayOfMonth() < FIRST_DAY) {
            return Uni.createFrom().voidItem();
        }
        return runs.booked(next)
                .chain(booked -> booked
                        ? Uni.createFrom().voidItem()
                        : entitlements.run(next).replaceWithVoid());
    }
}
