package care.nowalls.demo;

import care.nowalls.device.DeviceKind;
import care.nowalls.device.Devices;
import care.nowalls.device.NewDevice;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A call button for every resident, and twenty devices of other kinds, with make, SIM and battery. */
@ApplicationScoped
class DemoDevices {

    private static final List<DeviceKind> OTHERS = List.of(
            DeviceKind.SMOKE_DETECTOR, DeviceKind.GAS_DETECTOR, DeviceKind.FALL_DETECTOR, DeviceKind.DOOR_CONTACT);
    private static final int OTHERS_AT_HOME = 16;

    private final Devices devices;
    private final DistrictTime time;
    private final long seed;

    @Inject
    DemoDevices(Devices devices, DistrictTime time, @ConfigProperty(name = "nowalls.demo.seed") long seed) {
        this.devices = devices;
        this.time = time;
        this.seed = seed;
    }

    Uni<List<DemoFiles.DeviceLine>> create(List<UUID> residents, List<UUID> centres) {
        List<NewDevice> wanted = new ArrayList<>();
        residents.forEach(id -> wanted.add(NewDevice.of(DeviceKind.SOS_BUTTON, id)));
        for (int i = 0; i < OTHERS_AT_HOME; i++) {
            wanted.add(NewDevice.of(OTHERS.get(i % OTHERS.size()), residents.get(i * 5)));
        }
        for (UUID centre : centres) {
            wanted.add(inCentre(centre));
            wanted.add(inCentre(centre));
        }
        DemoEquipment equipment = new DemoEquipment(seed, time.today());
        return Multi.createFrom()
                .range(0, wanted.size())
                .map(n -> equipped(wanted.get(n), equipment, n))
                .onItem()
                .transformToUniAndConcatenate(this::register)
                .collect()
                .asList();
    }

    private static NewDevice equipped(NewDevice plain, DemoEquipment equipment, int n) {
        return new NewDevice(
                plain.kind(),
                plain.codec(),
                plain.externalId(),
                plain.site(),
                plain.heartbeatSeconds(),
                equipment.of(plain.kind(), n));
    }

    private static NewDevice inCentre(UUID centre) {
        return new NewDevice(
                DeviceKind.PULL_CORD, "canonical", null, null, null, centre, NewDevice.USUAL_HEARTBEAT_SECONDS);
    }

    private Uni<DemoFiles.DeviceLine> register(NewDevice wanted) {
        return devices.register(wanted)
                .map(issued -> new DemoFiles.DeviceLine(
                        issued.deviceId(),
                        issued.username(),
                        issued.password(),
                        wanted.codec(),
                        wanted.residentId(),
                        wanted.kind().name()))
                .call(SessionSql::forgetLoaded);
    }
}
