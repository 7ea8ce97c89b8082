package care.nowalls.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a resident, decrypted. It does not leave the backend as it is: cards are masked, and a reveal
 * shows what was asked for.
 *
 * @param facts what is plain
 * @param version of the record
 * @param cardNo number of the resident's card
 * @param idNumber GB 11643
 * @param healthNotes what a rescuer must know
 * @param contactData name, phone, address, position, gate code
 * @param contacts in the order of calling
 */
public record ResidentFile(
        ResidentFacts facts,
        int version,
        String cardNo,
        @Nullable String idNumber,
        @Nullable String healthNotes,
        ResidentContactData contactData,
        List<ContactView> contacts) {}
