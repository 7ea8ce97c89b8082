package care.nowalls.device;

import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Sex;
import care.nowalls.resident.Streets;
import care.nowalls.testing.Reactive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes streets, residents and their devices through the facades. */
@ApplicationScoped
public class DeviceFixture {

    @Inject
    Streets streets;

    @Inject
    Residents residents;

    @Inject
    Devices devices;

    public UUID street() {
        return Reactive.run(() -> streets.create("街道 " + UUID.randomUUID()));
    }

    public UUID resident(UUID street) {
        NewDwelling home = new NewDwelling("中山路 1 号 201 室", 31.23, 121.47, null, 2, false, null);
        NewResident wanted = new NewResident(
                "王秀英",
                null,
                Sex.FEMALE,
                LocalDate.of(1940, 5, 1),
                "13800138000",
                street,
                null,
                home,
                null,
                true,
                null,
                List.of());
        return Reactive.run(() -> residents.register(wanted));
    }

    /** A canonical button of a new resident of the street. */
    public IssuedDevice button(UUID street) {
        UUID resident = resident(street);
        return Reactive.run(() -> devices.register(NewDevice.of(DeviceKind.SOS_BUTTON, resident)));
    }

    public IssuedDevice button() {
        return button(street());
    }
}
