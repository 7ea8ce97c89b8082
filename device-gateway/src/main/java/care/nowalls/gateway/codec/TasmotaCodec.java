package care.nowalls.gateway.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tasmota: {@code tele/{topic}/{LWT|STATE|SENSOR|…}}. Our external id is the device's topic; a Zigbee device behind a
 * Tasmota bridge is {@code {topic}/{Name}}, or {@code {topic}/0x1234} as long as it has no name. A switch input that is
 * ON is an alarm contact of the kind that the registry gives the device.
 */
@Singleton
public class TasmotaCodec implements Codec {
    private static final Pattern TOPIC = Pattern.compile("tele/([^/]+)(?:/[^/]+)?/([A-Z]+[0-9]?)");
    private static final Pattern SWITCH = Pattern.compile("Switch[0-9]{0,2}");

    @Override
    public String name() {
        return "tasmota";
    }

    @Override
    public List<String> filters() {
        return List.of("tele/#");
    }

    @Override
    public boolean reads(String topic) {
        return topic.startsWith("tele/");
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        Matcher topic = TOPIC.matcher(message.topic());
        if (!topic.matches()) {
            throw new Undecodable(Reason.UNKNOWN_TOPIC, "not a Tasmota topic");
        }
        DeviceAddress device = DeviceAddress.vendor(name(), topic.group(1));
        if (topic.group(2).equals("LWT")) {
            return List.of(new Report(device, lastWill(message.payload())));
        }
        ObjectNode object = DeviceJson.object(message.payload());
        if (object.get("ZbReceived") instanceof ObjectNode received) {
            return zigbee(received, topic.group(1), profiles);
        }
        return sensor(object, device, profiles.of(device));
    }

    private static Reading lastWill(byte[] payload) throws Undecodable {
        return switch (new String(payload, StandardCharsets.UTF_8).strip()) {
            case "Online" -> new Reading.Heartbeat(null);
            case "Offline" -> new Reading.Gone();
            default -> throw new Undecodable(Reason.MALFORMED, "neither Online nor Offline");
        };
    }

    private List<Report> zigbee(ObjectNode received, String bridge, Profiles profiles) throws Undecodable {
        List<Report> reports = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : received.properties()) {
            if (!(one.getValue() instanceof ObjectNode values)) {
                throw new Undecodable(Reason.MALFORMED, "a device of ZbReceived is not an object");
            }
            String name = values.path("Name").asText(values.path("Device").asText(one.getKey()));
            DeviceAddress device = DeviceAddress.vendor(name(), bridge + "/" + name);
            VendorReport report = new VendorReport(device, null)
                    .battery(values.get("BatteryPercentage"))
                    .data(values);
            new TasmotaZigbee(values, profiles.of(device)).tell(report);
            reports.addAll(report.all());
        }
        return reports;
    }

    private static List<Report> sensor(ObjectNode object, DeviceAddress device, Profile profile) {
        VendorReport report = new VendorReport(device, null).data(object);
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            if (SWITCH.matcher(one.getKey()).matches() && VendorReport.isOn(one.getValue())) {
                report.event(profile.triggered());
            }
        }
        return report.all();
    }
}
