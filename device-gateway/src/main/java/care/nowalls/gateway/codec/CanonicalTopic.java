package care.nowalls.gateway.codec;

import java.util.Optional;
import java.util.UUID;

/**
 * {@code nowalls/v1/{deviceId}/{channel}}, CONTRACT.md "MQTT".
 *
 * @param device the segment that names the device
 * @param channel what stands behind it, such as {@code event}; may contain slashes
 */
public record CanonicalTopic(String device, String channel) {
    public static final String ROOT = "nowalls/v1/";
    public static final String EVENT = "event";
    public static final String HEARTBEAT = "heartbeat";
    public static final String TELEMETRY = "telemetry";
    public static final String COMMAND = "command";
    public static final String SCAIP = "scaip";
    public static final String SCAIP_RESPONSE = "scaip/response";

    /** Absent when the topic has another form. */
    public static Optional<CanonicalTopic> of(String topic) {
        if (!topic.startsWith(ROOT)) {
            return Optional.empty();
        }
        int slash = topic.indexOf('/', ROOT.length());
        if (slash <= ROOT.length() || slash == topic.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new CanonicalTopic(topic.substring(ROOT.length(), slash), topic.substring(slash + 1)));
    }

    public static String event(UUID device) {
        return ROOT + device + "/" + EVENT;
    }

    public static String command(UUID device) {
        return ROOT + device + "/" + COMMAND;
    }
}
