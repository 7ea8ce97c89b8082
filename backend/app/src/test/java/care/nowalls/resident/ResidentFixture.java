package care.nowalls.resident;

import care.nowalls.testing.Reactive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes residents through the facades, each in a street of the test's own. */
@ApplicationScoped
public class ResidentFixture {

    public static final LocalDate BORN = LocalDate.of(1941, 3, 5);

    @Inject
    Residents residents;

    @Inject
    Streets streets;

    public UUID street() {
        return Reactive.run(() -> streets.create("街道 " + UUID.randomUUID()));
    }

    public UUID resident(UUID streetId) {
        return Reactive.run(() -> residents.register(someone(streetId)));
    }

    public NewResident someone(UUID streetId) {
        return new NewResident(
                "单丽华",
                IdNumbers.fresh(BORN),
                null,
                null,
                "13800138000",
                streetId,
                null,
                new NewDwelling("梧桐路 12 弄 3 号 501 室", 31.2304, 121.4737, null, 5, false, "4711#"),
                Category.LOW_INCOME,
                true,
                "青霉素过敏",
                List.of(
                        new NewContact("单小明", "儿子", ContactRole.FAMILY, "13900139000"),
                        new NewContact("王邻", "邻居", ContactRole.KEY_HOLDER, "021-62881234")));
    }
}
