package care.nowalls.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What raised an incident; nothing of it for a call by telephone.
 *
 * @param deviceId the device
 * @param centreId the centre it hangs in
 * @param zone the device's name for the place
 */
@Embeddable
public record Source(
        @Nullable @Column(name = "device_id") UUID deviceId,
        @Nullable @Column(name = "centre_id") UUID centreId,

        @Nullable @Column(name = "zone", columnDefinition = "text")
        String zone) {

    public static final Source TELEPHONE = new Source(null, null, null);
}
