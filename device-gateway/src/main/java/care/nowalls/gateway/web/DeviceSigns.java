package care.nowalls.gateway.web;

import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.liveness.Liveness;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whoever reports over HTTP is alive, as over MQTT. */
@Singleton
class DeviceSigns {
    private final Directory directory;
    private final Liveness liveness;

    DeviceSigns(Directory directory, Liveness liveness) {
        this.directory = directory;
        this.liveness = liveness;
    }

    /** Never waits. */
    void heard(UUID device, Reading reading) {
        directory.device(device).ifPresent(known -> liveness.heard(known, reading));
    }
}
