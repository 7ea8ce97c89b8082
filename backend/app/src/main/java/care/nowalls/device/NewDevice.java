package care.nowalls.device;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device to be registered. With one of the three places it is born INSTALLED, without any IN_STOCK.
 *
 * @param kind what it is
 * @param codec how its messages are read; {@code canonical} for our own form
 * @param externalId the vendor's name for it, unique per codec
 * @param site where it is
 * @param heartbeatSeconds expected interval of its signs of life
 * @param particulars what else is known
 */
public record NewDevice(
        DeviceKind kind,
        String codec,
        @Nullable String externalId,
        Site site,
        int heartbeatSeconds,
        Particulars particulars) {

    /** A LoRaWAN DevEUI is hexadecimal and kept in lower case, as ChirpStack writes it. */
    public NewDevice {
        if (externalId != null) {
            String name = externalId.strip();
            externalId = codec.equals("chirpstack") ? name.toLowerCase(Locale.ROOT) : name;
        }
    }

    /** Interval of a device that has no profile. */
    public static final int USUAL_HEARTBEAT_SECONDS = 300;

    /** Without particulars. */
    public NewDevice(
            DeviceKind kind,
            String codec,
            @Nullable String externalId,
            @Nullable UUID residentId,
            @Nullable UUID dwellingId,
            @Nullable UUID centreId,
            int heartbeatSeconds) {
        this(
                kind,
                codec,
                externalId,
                new Site(residentId, dwellingId, centreId, null),
                heartbeatSeconds,
                Particulars.NONE);
    }

    /** A canonical device of a resident. */
    public static NewDevice of(DeviceKind kind, UUID residentId) {
        return new NewDevice(kind, "canonical", null, residentId, null, null, USUAL_HEARTBEAT_SECONDS);
    }

    public @Nullable UUID residentId() {
        return site.residentId();
    }
}
