package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Zigbee2MQTT: {@code zigbee2mqtt/{friendly name}} in JSON. Our external id is the friendly name, slashes included; where
 * several homes have a bridge each, their base topics are {@code zigbee2mqtt/{home}} and the id begins with the home. The
 * bridge itself may be registered as a hub under {@code bridge} or {@code {home}/bridge}.
 */
@Singleton
public class Zigbee2MqttCodec implements Codec {
    private static final String ROOT = "zigbee2mqtt/";
    private static final String AVAILABILITY = "/availability";
    private static final String STATE = "/state";

    /** What others say to the bridge, and what it says of itself. */
    private static final Pattern NOT_A_DEVICE = Pattern.compile(".*/(set|get)(/.*)?|(.*/)?bridge/(?!state$).*");

    @Override
    public String name() {
        return "zigbee2mqtt";
    }

    @Override
    public List<String> filters() {
        return List.of(ROOT + "#");
    }

    @Override
    public boolean reads(String topic) {
        return topic.startsWith(ROOT);
    }

    @Override
    public boolean passesOver(String topic) {
        return NOT_A_DEVICE.matcher(topic.substring(ROOT.length())).matches();
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        String path = message.topic().substring(ROOT.length());
        if (path.endsWith("bridge" + STATE)) {
            return availability(path.substring(0, path.length() - STATE.length()), message.payload());
        }
        if (path.endsWith(AVAILABILITY)) {
            return availability(path.substring(0, path.length() - AVAILABILITY.length()), message.payload());
        }
        if (path.isBlank()) {
            throw new Undecodable(Reason.UNKNOWN_TOPIC, "the topic names no device");
        }
        if (message.payload().length == 0) {
            return List.of(); // the bridge deletes a retained message
        }
        DeviceAddress device = DeviceAddress.vendor(name(), path);
        return state(DeviceJson.object(message.payload()), device, profiles.of(device));
    }

    /** {@code {"state":"online"}}, or the bare word of older versions. */
    private List<Report> availability(String friendlyName, byte[] payload) throws Undecodable {
        String text = new String(payload, StandardCharsets.UTF_8).strip();
        String state =
                text.startsWith("{") ? DeviceJson.object(payload).path("state").asText("") : text.replace("\"", "");
        DeviceAddress device = DeviceAddress.vendor(name(), friendlyName);
        return switch (state) {
            case "online" -> List.of(new Report(device, new Reading.Heartbeat(null)));
            case "offline" -> List.of(new Report(device, new Reading.Gone()));
            default -> throw new Undecodable(Reason.MALFORMED, "neither online nor offline");
        };
    }

    private static List<Report> state(ObjectNode state, DeviceAddress device, Profile profile) {
        VendorReport report = new VendorReport(device, null)
                .at(VendorReport.time(state.get("last_seen")))
                .battery(state.get("battery"))
                .data(state);
        action(state.path("action").asText(""), profile, report);
        report.when(state.get("sos"), SignalType.SOS);
        report.when(state.get("emergency"), SignalType.SOS);
        if (fallen(state.path("fall_status")) || fallen(state.path("fall_down_status"))) {
            report.event(SignalType.FALL);
        }
        report.when(state.get("smoke"), SignalType.SMOKE);
        report.when(state.get("gas"), SignalType.GAS);
        report.when(state.get("carbon_monoxide"), SignalType.CO);
        report.when(state.get("water_leak"), SignalType.WATER);
        if (state.path("contact").isBoolean() && !state.path("contact").booleanValue()) {
            report.event(profile.opened());
        }
        presence(state.has("occupancy") ? state.path("occupancy") : state.path("presence"), profile, report);
        report.when(state.get("tamper"), SignalType.TAMPER);
        report.when(state.get("battery_low"), SignalType.LOW_BATTERY);
        report.when(state.get("trouble"), SignalType.FAULT);
        if (report.silent()) {
            report.when(state.get("test"), SignalType.TEST);
        }
        return report.all();
    }

    private static void action(String vendorWord, Profile profile, VendorReport report) {
        String action = vendorWord.strip().toLowerCase(Locale.ROOT);
        if (action.isEmpty() || action.equals("null") || action.contains("release")) {
            return;
        }
        if (action.contains("emergency") || action.contains("sos") || action.contains("panic")) {
            report.event(SignalType.SOS);
        } else if (action.equals("fire")) {
            report.event(SignalType.SMOKE);
        } else if (profile.isButton() || Press.of(action) != Press.OTHER) {
            report.event(profile.press(Press.of(action)));
        }
    }

    /** A radar's word ({@code fall}, {@code maybe_fall}) or a plain yes; a doubt is a fall. */
    private static boolean fallen(JsonNode status) {
        String word = status.asText("").toLowerCase(Locale.ROOT);
        return VendorReport.isOn(status) || (word.contains("fall") && !word.startsWith("no"));
    }

    private static void presence(JsonNode value, Profile profile, VendorReport report) {
        if (value.isBoolean()) {
            report.event(profile.occupied(value.booleanValue()));
        }
    }
}
