package care.nowalls.resident;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rescuer must know of a resident; decrypted, never logged, never in an event.
 *
 * @param illnesses what they suffer from
 * @param allergies to what
 * @param medicines taken regularly
 * @param landmark how an ambulance finds the door
 * @param remarks anything else: language, hearing, hospital, oxygen
 * @param entryConsentOn day of the written consent that the door may be forced in an emergency, or null
 */
public record RescueNotes(
        @Nullable @Size(max = 1000) String illnesses,
        @Nullable @Size(max = 1000) String allergies,
        @Nullable @Size(max = 1000) String medicines,
        @Nullable @Size(max = 500) String landmark,
        @Nullable @Size(max = 1000) String remarks,
        @Nullable LocalDate entryConsentOn) {

    public static final RescueNotes NONE = new RescueNotes(null, null, null, null, null, null);

    @Override
    public String toString() {
        return "RescueNotes[]";
    }
}
