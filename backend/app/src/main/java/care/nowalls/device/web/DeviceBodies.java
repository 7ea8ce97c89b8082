package care.nowalls.device.web;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.DeviceTasks;
import care.nowalls.device.Particulars;
import care.nowalls.device.Presses;
import care.nowalls.device.TestCampaigns.FollowUpResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent about devices. */
public final class DeviceBodies {

    private DeviceBodies() {}

    /** What a press can mean. */
    public enum Meaning {
        SOS,
        SERVICE,
        OK,
        TEST;

        SignalType signal() {
            return SignalType.of(name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @param shortPress one press; SOS when absent
     * @param longPress held; SOS when absent
     * @param doublePress pressed twice; SOS when absent
     */
    public record PressesBody(
            @Nullable Meaning shortPress,
            @Nullable Meaning longPress,
            @Nullable Meaning doublePress) {

        Presses presses() {
            return new Presses(signal(shortPress), signal(longPress), signal(doublePress));
        }

        private static SignalType signal(@Nullable Meaning meaning) {
            return meaning == null ? SignalType.SOS : meaning.signal();
        }
    }

    /**
     * What is absent is not known, or stays as it was.
     *
     * @param model the maker's name for this type
     * @param firmware its version
     * @param sim number of its SIM, 8 to 20 digits; kept encrypted
     * @param carrier whose network the SIM is in
     * @param gateway the hub or network gateway through which it speaks
     * @param installer who installed it
     * @param batteryChangedOn the district's day
     */
    public record EquipmentBody(
            @Nullable @Size(min = 1, max = 100) String model,
            @Nullable @Size(min = 1, max = 60) String firmware,
            @Nullable @Size(min = 8, max = 30) String sim,
            @Nullable @Size(min = 1, max = 60) String carrier,
            @Nullable @Size(min = 1, max = 100) String gateway,
            @Nullable @Size(min = 1, max = 60) String installer,
            @Nullable LocalDate batteryChangedOn) {}

    /**
     * @param heartbeatSeconds expected interval
     * @param presses all three are replaced
     * @param equipment what is known now
     */
    public record ChangeDevice(
            @Nullable @Min(10) @Max(86_400) Integer heartbeatSeconds,
            @Nullable @Valid PressesBody presses,
            @Nullable @Valid EquipmentBody equipment) {}

    /**
     * Of the three places exactly one.
     *
     * @param residentId whose it becomes
     * @param dwellingId where it hangs
     * @param centreId the centre it hangs in
     * @param room of the dwelling or centre
     * @param installer who installed it
     */
    public record InstallDevice(
            @Nullable UUID residentId,
            @Nullable UUID dwellingId,
            @Nullable UUID centreId,
            @Nullable @Size(min = 1, max = 60) String room,
            @Nullable @Size(min = 1, max = 60) String installer) {}

    /**
     * @param nameConfirmed the person said the right name
     * @param addressConfirmed and the right address
     * @param note words, no personal data
     */
    public record VoiceTest(
            @NotNull Boolean nameConfirmed,
            @NotNull Boolean addressConfirmed,
            @Nullable @Size(max = 500) String note) {}

    /**
     * @param deviceIds 1 to 200
     * @param kind why
     * @param assignee who goes there
     * @param dueOn by which day
     * @param note words, no personal data
     */
    public record GiveTask(
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> deviceIds,
            @NotNull DeviceTasks.Kind kind,
            @Nullable @Size(min = 1, max = 60) String assignee,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 500) String note) {}

    /**
     * @param result what was found and done
     */
    public record CloseTask(
            @NotNull @Size(min = 1, max = 500) String result) {}

    /**
     * @param title for people
     * @param streetId only there; everywhere when absent
     * @param from first day
     * @param to last day
     */
    public record PlanCampaign(
            @NotNull @Size(min = 1, max = 100) String title,
            @Nullable UUID streetId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /**
     * @param result in one word
     * @param note words, no personal data
     */
    public record CampaignFollowUp(
            @NotNull FollowUpResult result,
            @Nullable @Size(max = 500) String note) {}

    static Particulars particulars(@Nullable EquipmentBody given, @Nullable PressesBody pressed) {
        Presses presses = pressed == null ? null : pressed.presses();
        if (given == null) {
            return new Particulars(null, null, null, null, null, null, null, presses);
        }
        return new Particulars(
                given.model(),
                given.firmware(),
                given.sim(),
                given.carrier(),
                given.gateway(),
                given.installer(),
                given.batteryChangedOn(),
                presses);
    }
}
