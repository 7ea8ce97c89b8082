package care.nowalls.device.store;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of the quarantine are meant; every field narrows, null does not.
 *
 * @param reason such as {@code malformed}
 * @param codec whose topics they came on, such as {@code zigbee2mqtt}
 * @param topic part of the topic
 * @param gateway which gateway kept it
 * @param deviceId whose, when that was known
 * @param text part of the payload as it is shown
 * @param from came then or later
 * @param to came before
 * @param replay state of its replay, {@code NONE} when there was none
 */
public record QuarantineFilter(
        @Nullable String reason,
        @Nullable String codec,
        @Nullable String topic,
        @Nullable String gateway,
        @Nullable UUID deviceId,
        @Nullable String text,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String replay) {

    /** How the topics look that each codec reads. */
    private static final Map<String, String> TOPICS = Map.of(
            "canonical", "nowalls/v1/%/event",
            "scaip", "nowalls/v1/%/scaip",
            "chirpstack", "application/%/device/%/event/%",
            "zigbee2mqtt", "zigbee2mqtt/%",
            "tasmota", "tele/%",
            "shelly", "%/events/rpc");

    static final int PARAMETERS = 9;

    private static final String CONDITION = """
            (cast({1} as text) is null or reason = cast({1} as text))
            and (cast({2} as text) is null or topic like cast({2} as text))
            and (cast({3} as text) is null or topic ilike '%' || cast({3} as text) || '%')
            and (cast({4} as text) is null or gateway = cast({4} as text))
            and (cast({5} as uuid) is null or device_id = cast({5} as uuid))
            and (cast({6} as text) is null or payload ilike '%' || cast({6} as text) || '%')
            and (cast({7} as timestamptz) is null or received_at >= cast({7} as timestamptz))
            and (cast({8} as timestamptz) is null or received_at < cast({8} as timestamptz))
            and (cast({9} as text) is null or coalesce(replay_state, 'NONE') = cast({9} as text))""";

    /** The condition with parameters 1 to {@value #PARAMETERS}, each behind that mark. */
    static String condition(String mark) {
        return CONDITION.replace("{", mark).replace("}", "");
    }

    /** The parameters, in their order. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            clean(reason), topics(), escaped(topic), clean(gateway), deviceId, escaped(text), from, to, replay
        };
    }

    /** A codec that nobody knows has no topics. */
    private @Nullable String topics() {
        return codec == null ? null : TOPICS.getOrDefault(codec, "");
    }

    private static @Nullable String escaped(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return String.valueOf(clean(text))
                .strip()
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** The database knows no character 0, so that nothing with one is found. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\ufffd');
    }
}
