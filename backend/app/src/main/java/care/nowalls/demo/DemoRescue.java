package care.nowalls.demo;

import care.nowalls.area.AreaHandling;
import care.nowalls.resident.RescueBook;
import care.nowalls.resident.RescueNotes;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a rescuer must know of each resident of the demo, and who lives by an oxygen concentrator. */
@ApplicationScoped
class DemoRescue {

    private static final int WITH_OXYGEN = 30;

    private final RescueBook book;
    private final AreaHandling areas;
    private final DistrictTime time;
    private final long seed;

    @Inject
    DemoRescue(
            RescueBook book,
            AreaHandling areas,
            DistrictTime time,
            @ConfigProperty(name = "nowalls.demo.seed") long seed) {
        this.book = book;
        this.areas = areas;
        this.time = time;
        this.seed = seed;
    }

    Uni<Void> enter(UUID resident, int n) {
        RescueNotes notes = DemoNotes.of(seed, n, time.today());
        return book.takeOver(resident, notes, "system").chain(() -> power(resident, n));
    }

    private Uni<Void> power(UUID resident, int n) {
        return n % WITH_OXYGEN == 10
                ? areas.takeOver(resident, AreaHandling.Equipment.OXYGEN_CONCENTRATOR, "system")
                : Uni.createFrom().voidItem();
    }
}
