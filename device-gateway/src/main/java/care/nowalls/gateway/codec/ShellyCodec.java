package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Shelly, second generation and later: {@code {prefix}/events/rpc} with {@code NotifyStatus}, {@code NotifyFullStatus} and
 * {@code NotifyEvent}, and its last will at {@code {prefix}/online}. Our external id is the prefix, which is the device's
 * own id unless somebody changed it.
 */
@Singleton
public class ShellyCodec implements Codec {
    private static final String EVENTS = "/events/rpc";
    private static final String ONLINE = "/online";

    @Override
    public String name() {
        return "shelly";
    }

    @Override
    public List<String> filters() {
        return List.of("+" + EVENTS, "+" + ONLINE);
    }

    @Override
    public boolean reads(String topic) {
        int slash = topic.indexOf('/');
        return slash > 0
                && (topic.substring(slash).equals(EVENTS)
                        || topic.substring(slash).equals(ONLINE));
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        int slash = message.topic().indexOf('/');
        DeviceAddress device = DeviceAddress.vendor(name(), message.topic().substring(0, slash));
        if (message.topic().endsWith(ONLINE)) {
            return List.of(new Report(device, lastWill(message.payload())));
        }
        ObjectNode frame = DeviceJson.object(message.payload());
        if (!(frame.get("params") instanceof ObjectNode params)) {
            throw new Undecodable(Reason.MALFORMED, "a notification without params");
        }
        VendorReport report = new VendorReport(device, null)
                .at(VendorReport.time(params.get("ts")))
                .battery(params.path("devicepower:0").path("battery").get("percent"))
                .data(params);
        switch (frame.path("method").asText("")) {
            case "NotifyStatus", "NotifyFullStatus" -> status(params, profiles.of(device), report);
            case "NotifyEvent" -> params.path("events").forEach(event -> event(event, profiles.of(device), report));
            default -> throw new Undecodable(Reason.UNKNOWN_TYPE, "not a notification of Shelly");
        }
        return report.all();
    }

    private static Reading lastWill(byte[] payload) throws Undecodable {
        return switch (new String(payload, StandardCharsets.UTF_8).strip()) {
            case "true" -> new Reading.Heartbeat(null);
            case "false" -> new Reading.Gone();
            default -> throw new Undecodable(Reason.MALFORMED, "neither true nor false");
        };
    }

    private static void status(ObjectNode params, Profile profile, VendorReport report) {
        for (Map.Entry<String, JsonNode> component : params.properties()) {
            JsonNode alarm = component.getValue().get("alarm");
            switch (kind(component.getKey())) {
                case "smoke" -> report.when(alarm, SignalType.SMOKE);
                case "flood" -> report.when(alarm, SignalType.WATER);
                case "input" -> {
                    if (VendorReport.isOn(component.getValue().get("state"))) {
                        report.event(profile.triggered());
                    }
                }
                default -> {
                    // switches, meters and the like are signs of life
                }
            }
        }
    }

    private static void event(JsonNode event, Profile profile, VendorReport report) {
        String word = event.path("event").asText("");
        switch (kind(event.path("component").asText(""))) {
            case "input" -> {
                if (word.endsWith("_push")) {
                    report.event(profile.press(Press.of(word)));
                }
            }
            case "smoke" -> detector(word, SignalType.SMOKE, report);
            case "flood" -> detector(word, SignalType.WATER, report);
            default -> {
                // what the device says of itself: a sign of life
            }
        }
    }

    private static void detector(String word, SignalType alarm, VendorReport report) {
        switch (word) {
            case "alarm" -> report.event(alarm);
            case "alarm_off" -> report.event(SignalType.CANCEL);
            case "alarm_test" -> report.event(SignalType.TEST);
            default -> {
                // a sign of life
            }
        }
    }

    /** {@code input:0} → {@code input}. */
    private static String kind(String component) {
        int colon = component.indexOf(':');
        return colon < 0 ? component : component.substring(0, colon);
    }
}
