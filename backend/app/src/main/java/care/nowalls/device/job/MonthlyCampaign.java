package care.nowalls.device.job;

import care.nowalls.device.TestCampaigns;
import care.nowalls.shared.DistrictTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;

/** Plans this month's test calls, daily asked and once done: a node that slept through the first does it later. */
@ApplicationScoped
class MonthlyCampaign {

    private final TestCampaigns campaigns;
    private final DistrictTime time;

    @Inject
    MonthlyCampaign(TestCampaigns campaigns, DistrictTime time) {
        this.campaigns = campaigns;
        this.time = time;
    }

    @Scheduled(cron = "0 20 5 * * ?", executeWith = Scheduled.QUARTZ, identity = "device-monthly-campaign")
    Uni<Void> plan() {
        return campaigns.planMonth(YearMonth.from(time.today()));
    }
}
