package care.nowalls.view;

import care.nowalls.resident.RescueNotes;
import care.nowalls.shared.DistrictTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that whoever handles an emergency must have before them, in full; each reading is in the audit log.
 *
 * @param incidentId of the incident
 * @param person whom it concerns; null for nobody known
 * @param contacts in the order of calling, with what came of calling them
 * @param devices of the resident
 * @param orders of today
 * @param attendance of today
 * @param responders nearest first, who are on duty now
 * @param readAloud what to say to 120, Chinese and English
 */
public record IncidentCard(
        UUID incidentId,
        @Nullable CardPerson person,
        List<CalledContact> contacts,
        List<OwnDevice> devices,
        List<TodaysOrder> orders,
        List<Stay> attendance,
        List<NearResponder> responders,
        ReadAloud readAloud) {

    /**
     * @param id of the resident
     * @param name full name
     * @param sex of the resident
     * @param birthDate in the civil calendar
     * @param age full years today
     * @param abilityLevel 0 to 4
     * @param livesAlone whether nobody else lives there
     * @param phone E.164
     * @param address street, house, door
     * @param position exact, WGS-84
     * @param floor the door's floor
     * @param lift whether the house has one
     * @param gateCode of the gate
     * @param keyHolder names of those with a key
     * @param healthNotes from the registry
     * @param rescue illnesses, allergies, medicines, landmark
     * @param photo whether one is kept
     */
    public record CardPerson(
            UUID id,
            String name,
            String sex,
            LocalDate birthDate,
            int age,
            @Nullable Integer abilityLevel,
            boolean livesAlone,
            @Nullable String phone,
            String address,
            ResidentCard.CardPosition position,
            @Nullable Integer floor,
            @Nullable Boolean lift,
            @Nullable String gateCode,
            @Nullable String keyHolder,
            @Nullable String healthNotes,
            RescueNotes rescue,
            boolean photo) {}

    /**
     * @param id of the contact; null for the resident's own telephone
     * @param order place in the order of calling, 0 for the resident
     * @param name full name
     * @param relation in their own words
     * @param role what they are to the resident's care
     * @param phone E.164
     * @param keyHolder whether they hold a key
     * @param tries how often they were called for this incident
     * @param lastResult of the last try
     * @param lastAt when
     */
    public record CalledContact(
            @Nullable UUID id,
            int order,
            String name,
            String relation,
            String role,
            @Nullable String phone,
            boolean keyHolder,
            int tries,
            @Nullable String lastResult,
            @Nullable OffsetDateTime lastAt) {}

    /**
     * @param id of the device
     * @param kind what it is
     * @param state of its life
     * @param online null while it never reported
     * @param lastSeen last transition or sign of life stored
     * @param battery percent
     * @param raisedThis whether it raised this incident
     */
    public record OwnDevice(
            UUID id,
            String kind,
            String state,
            @Nullable Boolean online,
            @Nullable OffsetDateTime lastSeen,
            @Nullable Integer battery,
            boolean raisedThis) {}

    /**
     * @param id of the order
     * @param number people-facing
     * @param itemName what is delivered
     * @param state of the order
     * @param start of its window
     * @param end of its window
     * @param providerName who has it
     * @param staffName who goes
     */
    public record TodaysOrder(
            UUID id,
            String number,
            String itemName,
            String state,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String providerName,
            @Nullable String staffName) {}

    /**
     * @param centreName where
     * @param inAt signed in
     * @param outAt signed out; null while in the house
     */
    public record Stay(
            String centreName,
            @Nullable OffsetDateTime inAt,
            @Nullable OffsetDateTime outAt) {}

    /**
     * @param staffId of the person
     * @param name of the person
     * @param providerName for whom they work
     * @param metres from the door, as the crow flies
     * @param whereabouts IN_SERVICE where they checked in, LAST_SEEN where they checked out, else BASE of the provider
     * @param seenAt when they were there; null at the base
     * @param position where that is, WGS-84, to about 100 m
     */
    public record NearResponder(
            UUID staffId,
            String name,
            String providerName,
            int metres,
            care.nowalls.incident.NearResponder.Whereabouts whereabouts,
            @Nullable OffsetDateTime seenAt,
            ResidentCard.CardPosition position) {

        static NearResponder of(care.nowalls.incident.NearResponder one) {
            return new NearResponder(
                    one.staffId(),
                    one.name(),
                    one.providerName(),
                    one.metres(),
                    one.whereabouts(),
                    DistrictTime.shown(one.seenAt()),
                    new ResidentCard.CardPosition(one.place().lat(), one.place().lon()));
        }
    }

    /** The same card with those who are near. */
    IncidentCard with(List<NearResponder> near) {
        return new IncidentCard(incidentId, person, contacts, devices, orders, attendance, near, readAloud);
    }

    /**
     * @param zh Chinese, a line per fact
     * @param en English
     */
    public record ReadAloud(List<String> zh, List<String> en) {}
}
