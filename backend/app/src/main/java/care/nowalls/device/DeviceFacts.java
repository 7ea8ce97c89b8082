package care.nowalls.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alarm needs to know of its device: one row, nothing encrypted.
 *
 * @param id of the device
 * @param residentId whose
 * @param residentName their name when the device was given out
 * @param dwellingId where
 * @param centreId the centre it hangs in
 * @param streetId street
 * @param streetName its name
 * @param testUntil end of its test mode
 * @param canaryOf the gateway that proves the path with it; null for a real device
 */
public record DeviceFacts(
        UUID id,
        @Nullable UUID residentId,
        @Nullable String residentName,
        @Nullable UUID dwellingId,
        @Nullable UUID centreId,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable Instant testUntil,
        @Nullable String canaryOf) {

    public boolean testing(Instant now) {
        return testUntil != null && testUntil.isAfter(now);
    }
}
