package care.nowalls.device.job;

import care.nowalls.device.Devices;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps what devices carry of their resident up to date. */
@ApplicationScoped
public class ResidentMoved implements OutboxListener {

    private final Devices devices;

    @Inject
    public ResidentMoved(Devices devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "device-resident-moved";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("resident.changed");
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        return devices.follow(UUID.fromString(event.payload().path("residentId").asText()));
    }
}
