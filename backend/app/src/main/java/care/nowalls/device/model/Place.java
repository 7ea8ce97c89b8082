package care.nowalls.device.model;

import care.nowalls.device.Site;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site with what is copied from the registry of residents when a device is given out.
 *
 * @param site as it was asked for
 * @param dwellingId the dwelling, the resident's when the site is a person
 * @param streetId for scope
 * @param streetName to be shown
 * @param residentName to be shown
 * @param building blind index of the building
 */
public record Place(
        Site site,
        @Nullable UUID dwellingId,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable String residentName,
        @Nullable String building) {

    /** In stock. */
    public static final Place NOWHERE = new Place(Site.NOWHERE, null, null, null, null, null);

    /** A place of which nothing is copied. */
    public static Place bare(Site site) {
        return new Place(site, site.dwellingId(), null, null, null, null);
    }
}
