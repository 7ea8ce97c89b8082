package care.nowalls.device.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is copied from the registry of residents when a device is given out.
 *
 * @param dwellingId the dwelling
 * @param streetId for scope
 * @param streetName to be shown
 * @param residentName to be shown
 */
public record Place(
        @Nullable UUID dwellingId,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable String residentName) {}
