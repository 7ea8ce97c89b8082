package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * CONTRACT.md "MQTT, the canonical form". Strict about what makes an event an event (one JSON object, {@code type},
 * {@code id}) and about {@code battery}; anything else that is odd must not cost an alarm and is kept under {@code data}
 * as it came.
 */
@Singleton
public class CanonicalCodec implements Codec {

    @Override
    public String name() {
        return "canonical";
    }

    @Override
    public List<String> filters() {
        return List.of(CanonicalTopic.ROOT + "+/" + CanonicalTopic.EVENT);
    }

    @Override
    public boolean reads(String topic) {
        return CanonicalTopic.of(topic).map(CanonicalCodec::isOurs).orElse(false);
    }

    private static boolean isOurs(CanonicalTopic topic) {
        return switch (topic.channel()) {
            case CanonicalTopic.EVENT, CanonicalTopic.HEARTBEAT, CanonicalTopic.TELEMETRY -> true;
            default -> false;
        };
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        CanonicalTopic topic = split(message.topic());
        Reading reading = switch (topic.channel()) {
            case CanonicalTopic.EVENT -> event(message.payload());
            case CanonicalTopic.HEARTBEAT -> heartbeat(message.payload());
            case CanonicalTopic.TELEMETRY -> telemetry(message.payload());
            default -> throw unknownTopic(message.topic());
        };
        return List.of(new Report(DeviceAddress.own(topic.device()), reading));
    }

    /** Reads an event's JSON, however it arrived. */
    public Reading.Event event(byte[] payload) throws Undecodable {
        return new CanonicalEvent(DeviceJson.object(payload)).read();
    }

    /** A signal as the canonical event that says the same, whichever codec had read it. */
    public static byte[] written(SignalReport report) {
        return CanonicalEvent.written(report);
    }

    private static Reading heartbeat(byte[] payload) throws Undecodable {
        if (payload.length == 0) {
            return new Reading.Heartbeat(null);
        }
        return new Reading.Heartbeat(CanonicalEvent.battery(DeviceJson.object(payload)));
    }

    private static Reading telemetry(byte[] payload) throws Undecodable {
        ObjectNode values = DeviceJson.object(payload);
        for (JsonNode value : values) {
            if (value.isContainerNode()) {
                throw new Undecodable(Reason.MALFORMED, "telemetry holds numbers, strings and booleans only");
            }
        }
        return new Reading.Heartbeat(null);
    }

    private static CanonicalTopic split(String topic) throws Undecodable {
        return CanonicalTopic.of(topic).orElseThrow(() -> unknownTopic(topic));
    }

    private static Undecodable unknownTopic(String topic) {
        return new Undecodable(Reason.UNKNOWN_TOPIC, "no codec reads the topic " + topic);
    }
}
