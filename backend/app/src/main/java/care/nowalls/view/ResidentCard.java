package care.nowalls.view;

import care.nowalls.resident.ContactView;
import care.nowalls.resident.Masked;
import care.nowalls.resident.ResidentFile;
import care.nowalls.resident.ResidentRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident's card: what is sensitive is masked, and gate code and health notes are left out, unless revealed.
 *
 * @param id of the resident
 * @param name full name
 * @param sex of the resident
 * @param birthDate in the civil calendar
 * @param category standing with social assistance
 * @param abilityLevel 0 to 4
 * @param livesAlone whether nobody else lives there
 * @param streetId street of residence
 * @param streetName its name
 * @param cardNo number of the card
 * @param status in the network or not
 * @param idNumber masked unless revealed
 * @param phone masked unless revealed
 * @param address masked unless revealed
 * @param position only when revealed
 * @param floor the door's floor
 * @param lift whether the house has one
 * @param gateCode only when revealed
 * @param healthNotes only when revealed
 * @param contacts in the order of calling; phones masked unless revealed
 */
public record ResidentCard(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        String category,
        @Nullable Integer abilityLevel,
        boolean livesAlone,
        UUID streetId,
        String streetName,
        String cardNo,
        String status,
        @Nullable String idNumber,
        @Nullable String phone,
        String address,
        @Nullable CardPosition position,
        @Nullable Integer floor,
        @Nullable Boolean lift,
        @Nullable String gateCode,
        @Nullable String healthNotes,
        List<CardContact> contacts) {

    /**
     * A position in WGS-84.
     *
     * @param lat degrees north
     * @param lon degrees east
     */
    public record CardPosition(double lat, double lon) {}

    /**
     * Somebody to be called.
     *
     * @param id of the contact
     * @param order place in the order of calling, from 1
     * @param name full name
     * @param relation in their own words
     * @param role what they are to the resident's care
     * @param phone masked unless revealed
     * @param keyHolder whether they hold a key
     */
    public record CardContact(
            UUID id,
            int order,
            String name,
            String relation,
            String role,
            @Nullable String phone,
            boolean keyHolder) {

        static CardContact of(ContactView contact, boolean revealed) {
            return new CardContact(
                    contact.id(),
                    contact.order(),
                    contact.name(),
                    contact.relation(),
                    contact.role(),
                    revealed ? contact.phone() : Masked.phone(contact.phone()),
                    "KEY_HOLDER".equals(contact.role()));
        }
    }

    static ResidentCard of(ResidentFile file, Set<RevealedField> revealed) {
        ResidentRow row = ResidentRow.of(file);
        var data = file.contactData();
        return new ResidentCard(
                row.id(),
                row.name(),
                row.sex().name(),
                row.birthDate(),
                row.category().name(),
                row.abilityLevel(),
                row.livesAlone(),
                row.streetId(),
                row.streetName(),
                row.cardNo(),
                row.status().name(),
                revealed.contains(RevealedField.ID_NUMBER) ? file.idNumber() : row.idNumber(),
                revealed.contains(RevealedField.PHONE) ? data.phone() : row.phone(),
                revealed.contains(RevealedField.ADDRESS) ? data.address() : row.address(),
                revealed.contains(RevealedField.POSITION) ? new CardPosition(data.lat(), data.lon()) : null,
                file.facts().floor(),
                file.facts().lift(),
                revealed.contains(RevealedField.GATE_CODE) ? data.gateCode() : null,
                revealed.contains(RevealedField.HEALTH_NOTES) ? file.healthNotes() : null,
                file.contacts().stream()
                        .map(contact -> CardContact.of(contact, revealed.contains(RevealedField.CONTACTS)))
                        .toList());
    }
}
