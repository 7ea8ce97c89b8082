package care.nowalls.view.shift;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the next shift must know.
 *
 * @param madeAt when
 * @param openIncidents not closed
 * @param testsRunning devices in test mode
 * @param offlineHomes high-risk homes that cannot be heard
 * @param promised what is to be done yet, overdue first
 * @param dutyPhones which were tried, and whether they answered
 * @param note in words
 */
public record ShiftSheet(
        OffsetDateTime madeAt,
        List<OpenIncident> openIncidents,
        List<RunningTest> testsRunning,
        List<OfflineHome> offlineHomes,
        List<Promised> promised,
        List<DutyPhone> dutyPhones,
        @Nullable String note) {

    /**
     * @param id of the incident
     * @param kind of emergency
     * @param priority 1 to 3
     * @param state now
     * @param residentName whom it concerns
     * @param streetName where
     * @param raisedAt since when
     * @param owner who has it
     */
    public record OpenIncident(
            UUID id,
            String kind,
            int priority,
            String state,
            @Nullable String residentName,
            @Nullable String streetName,
            OffsetDateTime raisedAt,
            @Nullable String owner) {}

    /**
     * @param deviceId what is tested
     * @param kind of device
     * @param residentName whose
     * @param until when it ends by itself
     */
    public record RunningTest(
            UUID deviceId, String kind, @Nullable String residentName, OffsetDateTime until) {}

    /**
     * @param residentId who
     * @param residentName who
     * @param streetName where
     * @param abilityLevel 0 to 4
     * @param livesAlone whether nobody else lives there
     * @param offlineSince since when
     */
    public record OfflineHome(
            UUID residentId,
            String residentName,
            @Nullable String streetName,
            @Nullable Integer abilityLevel,
            boolean livesAlone,
            @Nullable OffsetDateTime offlineSince) {}

    /**
     * @param kind of follow-up
     * @param residentName whom it concerns
     * @param dueAt by when
     * @param words what was promised
     */
    public record Promised(
            String kind,
            @Nullable String residentName,
            OffsetDateTime dueAt,
            @Nullable String words) {}

    /**
     * @param name whose telephone
     * @param reached whether it answered
     */
    public record DutyPhone(String name, boolean reached) {}
}
