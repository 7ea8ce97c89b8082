package care.nowalls.device.web;

import care.nowalls.contract.signal.ReplayReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the quarantine as its page needs them. */
@ApplicationScoped
class QuarantineViews {

    private static final TypeReference<List<ReplayReport.Signal>> SIGNALS = new TypeReference<>() {};

    private final ObjectMapper json;

    @Inject
    QuarantineViews(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param id given by the gateway
     * @param receivedAt when it came
     * @param gateway which gateway keeps it
     * @param topic MQTT topic, or {@code http}
     * @param deviceId the device, when known
     * @param reason {@code malformed}, {@code unknown-type}, {@code unknown-device}, {@code unknown-topic} or {@code too-large}
     * @param detail one sentence
     * @param size bytes
     * @param sha256 hex hash of the whole payload
     * @param payload its first 2 KiB as text
     * @param kept so many of its bytes are here
     * @param replay what became of it when it was read again
     */
    public record QuarantineView(
            UUID id,
            OffsetDateTime receivedAt,
            String gateway,
            String topic,
            @Nullable UUID deviceId,
            String reason,
            String detail,
            int size,
            String sha256,
            String payload,
            int kept,
            @Nullable ReplayView replay) {}

    /**
     * @param state WAITING for a gateway, STORED, UNDECODABLE or IMPOSSIBLE
     * @param askedAt when
     * @param askedBy username
     * @param gateway which read it
     * @param doneAt when
     * @param reason why not, such as {@code malformed}, {@code too-large} or {@code no-bytes}
     * @param detail one sentence
     * @param signals what it says, stored now; of an alarm with its incident
     */
    public record ReplayView(
            String state,
            OffsetDateTime askedAt,
            @Nullable String askedBy,
            @Nullable String gateway,
            @Nullable OffsetDateTime doneAt,
            @Nullable String reason,
            @Nullable String detail,
            List<ReplayReport.Signal> signals) {}

    /**
     * @param entry as in the list
     * @param raw its bytes in Base64, at most the first 64 KiB; null when they are not here
     */
    public record QuarantineDetail(
            QuarantineView entry, @Nullable String raw) {}

    QuarantineDetail detail(Row row) {
        Buffer raw = row.getBuffer("raw");
        return new QuarantineDetail(
                view(row), raw == null ? null : Base64.getEncoder().encodeToString(raw.getBytes()));
    }

    QuarantineView view(Row row) {
        return new QuarantineView(
                row.getUUID("id"),
                Objects.requireNonNull(DeviceReading.shown(row.getOffsetDateTime("received_at"))),
                row.getString("gateway"),
                row.getString("topic"),
                row.getUUID("device_id"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInteger("size"),
                row.getString("sha256"),
                row.getString("payload"),
                row.getInteger("kept"),
                replay(row));
    }

    private @Nullable ReplayView replay(Row row) {
        String state = row.getString("replay_state");
        OffsetDateTime asked = DeviceReading.shown(row.getOffsetDateTime("replay_asked_at"));
        return state == null || asked == null
                ? null
                : new ReplayView(
                        state,
                        asked,
                        row.getString("replay_asked_by"),
                        row.getString("replay_gateway"),
                        DeviceReading.shown(row.getOffsetDateTime("replay_done_at")),
                        row.getString("replay_reason"),
                        row.getString("replay_detail"),
                        signals(row.getString("replay_signals")));
    }

    private List<ReplayReport.Signal> signals(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, SIGNALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
