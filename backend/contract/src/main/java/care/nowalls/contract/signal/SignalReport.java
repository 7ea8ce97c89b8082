package care.nowalls.contract.signal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decoded message of a device, as a gateway's journal hands it to the backend. What a newer gateway adds is passed
 * over: an alarm is never refused for a field that nobody knows yet.
 *
 * @param journalId UUIDv7 of the journal entry; returned in the answer
 * @param deviceId the device's id
 * @param key what makes it one event for ever: the device's own event id, or for events without one a hash over type
 *     and payload and the 10 s window of received time; unique together with {@code deviceId}
 * @param eventId the device's own event id, when it gave one; {@code ref} of the commands that answer it
 * @param type what happened
 * @param receivedAt when the gateway received it, before anything was decoded (rules over {@code claimedAt})
 * @param claimedAt the device's own clock, kept as a claim
 * @param battery percent, 0 to 100
 * @param position where the device says it is
 * @param zone the device's name for the place, such as a room
 * @param data free values of the device, kept with the signal
 * @param journaledAt when it was durable in the gateway's journal; null when that was not measured: another process of
 *     this gateway wrote it, or an older version
 * @param replayed when it comes out of quarantine, not from the device just now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalReport(
        @NotNull UUID journalId,
        @NotNull UUID deviceId,
        @NotNull String key,
        @Nullable String eventId,
        @NotNull SignalType type,
        @NotNull Instant receivedAt,
        @Nullable Instant claimedAt,
        @Nullable Integer battery,
        @Nullable SignalPosition position,
        @Nullable String zone,
        @Nullable Map<String, Object> data,
        @Nullable Instant journaledAt,
        @Nullable @Valid Replayed replayed) {

    /**
     * A message that was not understood when it came, and is now.
     *
     * @param quarantineId of its entry in quarantine
     * @param receivedAt when it came
     */
    public record Replayed(
            @NotNull UUID quarantineId, @NotNull Instant receivedAt) {}

    /** The same, durable since then. */
    public SignalReport journaled(@Nullable Instant at) {
        return new SignalReport(
                journalId,
                deviceId,
                key,
                eventId,
                type,
                receivedAt,
                claimedAt,
                battery,
                position,
                zone,
                data,
                at,
                replayed);
    }
}
