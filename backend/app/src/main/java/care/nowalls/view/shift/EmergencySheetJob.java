package care.nowalls.view.shift;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Every four hours, on one node; making it again does no harm. */
@ApplicationScoped
class EmergencySheetJob {

    private final EmergencySheets sheets;

    @Inject
    EmergencySheetJob(EmergencySheets sheets) {
        this.sheets = sheets;
    }

    @Scheduled(cron = "0 5 0/4 * * ?", executeWith = Scheduled.QUARTZ, identity = "emergency-sheet")
    Uni<Void> make() {
        return sheets.make();
    }
}
