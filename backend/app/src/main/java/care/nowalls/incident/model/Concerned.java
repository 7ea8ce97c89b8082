package care.nowalls.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident concerns.
 *
 * @param residentId the person, or null for nobody known
 * @param name full name
 * @param dwellingId where they live
 * @param streetId for scope
 * @param streetName to be shown
 */
@Embeddable
public record Concerned(
        @Nullable @Column(name = "resident_id") UUID residentId,

        @Nullable @Column(name = "resident_name", columnDefinition = "text")
        String name,

        @Nullable @Column(name = "dwelling_id") UUID dwellingId,
        @Nullable @Column(name = "street_id") UUID streetId,

        @Nullable @Column(name = "street_name", columnDefinition = "text")
        String streetName) {

    public static final Concerned NOBODY = new Concerned(null, null, null, null, null);

    /** The same people, in the street of the other one when theirs is not known. */
    Concerned orStreetOf(Concerned other) {
        return new Concerned(
                residentId,
                name,
                dwellingId,
                streetId == null ? other.streetId : streetId,
                streetName == null ? other.streetName : streetName);
    }
}
