package care.nowalls.device.job;

import care.nowalls.device.Devices;
import care.nowalls.device.store.Batteries;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Every five minutes: what heartbeats say of batteries, and buildings of devices registered before they were noted. */
@ApplicationScoped
class BatteryReading {

    private static final Logger LOG = Logger.getLogger(BatteryReading.class);

    private final Batteries batteries;
    private final Devices devices;

    @Inject
    BatteryReading(Batteries batteries, Devices devices) {
        this.batteries = batteries;
        this.devices = devices;
    }

    @Scheduled(cron = "40 1/5 * * * ?", executeWith = Scheduled.QUARTZ, identity = "device-batteries")
    Uni<Void> read() {
        return batteries
                .takeAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("batteries could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(cron = "10 3/5 * * * ?", executeWith = Scheduled.QUARTZ, identity = "device-buildings")
    Uni<Void> note() {
        return devices.noteBuildings();
    }
}
