package care.nowalls.device.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device in lists and alone.
 *
 * @param id of the device
 * @param deviceId the same, as devices and gateways call it
 * @param kind what it is
 * @param codec how its messages are read
 * @param externalId the vendor's name for it
 * @param state IN_STOCK, INSTALLED, FAULTY or RETIRED
 * @param residentId whom it belongs to
 * @param residentName their name
 * @param dwellingId where it hangs
 * @param centreId the centre it hangs in
 * @param streetId street of the resident
 * @param streetName its name
 * @param online null while it never reported
 * @param lastSeen last sign of life; as fresh as the live store of heartbeats, or the last transition while that is away
 * @param battery percent
 * @param heartbeatSeconds expected interval
 * @param testModeUntil end of its test mode, null when it is not being tested
 * @param room of the dwelling or centre
 * @param installedAt when it was put there
 * @param lastTestAt last voice test in which name and address were confirmed
 * @param equipment what is written down of it
 * @param presses what pressing its button means
 * @param tasks open technical matters, such as {@code low_battery}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeviceView(
        UUID id,
        UUID deviceId,
        String kind,
        String codec,
        @Nullable String externalId,
        String state,
        @Nullable UUID residentId,
        @Nullable String residentName,
        @Nullable UUID dwellingId,
        @Nullable UUID centreId,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable Boolean online,
        @Nullable OffsetDateTime lastSeen,
        @Nullable Integer battery,
        int heartbeatSeconds,
        @Nullable OffsetDateTime testModeUntil,
        @Nullable String room,
        @Nullable OffsetDateTime installedAt,
        @Nullable OffsetDateTime lastTestAt,
        EquipmentView equipment,
        PressesView presses,
        List<String> tasks) {

    /**
     * What is written down of a device.
     *
     * @param model the maker's name for this type
     * @param firmware its version
     * @param sim last four digits of its SIM
     * @param carrier whose network the SIM is in
     * @param gateway the hub or network gateway through which it speaks
     * @param installer who installed it
     * @param batteryChangedOn the district's day
     */
    public record EquipmentView(
            @Nullable String model,
            @Nullable String firmware,
            @Nullable String sim,
            @Nullable String carrier,
            @Nullable String gateway,
            @Nullable String installer,
            @Nullable LocalDate batteryChangedOn) {}

    /**
     * What pressing means, each {@code sos}, {@code service}, {@code ok} or {@code test}.
     *
     * @param shortPress one press
     * @param longPress held
     * @param doublePress pressed twice
     */
    public record PressesView(String shortPress, String longPress, String doublePress) {}

    DeviceView seen(@Nullable OffsetDateTime at, @Nullable Integer percent) {
        boolean fresher = at != null && (lastSeen == null || at.isAfter(lastSeen));
        return new DeviceView(
                id,
                deviceId,
                kind,
                codec,
                externalId,
                state,
                residentId,
                residentName,
                dwellingId,
                centreId,
                streetId,
                streetName,
                online,
                fresher ? at : lastSeen,
                percent == null ? battery : percent,
                heartbeatSeconds,
                testModeUntil,
                room,
                installedAt,
                lastTestAt,
                equipment,
                presses,
                tasks);
    }
}
