package care.nowalls.gateway.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ChirpStack v4, the LoRaWAN network server: {@code application/{id}/device/{devEui}/event/{event}} in JSON. An uplink is
 * read from the {@code object} that the device profile's decoder made of it ({@link Milesight}); {@code deduplicationId}
 * makes it one event for ever. Our external id is the DevEUI.
 */
@Singleton
public class ChirpStackCodec implements Codec {
    private static final Pattern TOPIC = Pattern.compile("application/[^/]+/device/([0-9a-fA-F]{16})/event/([a-z]+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("[0-9a-zA-Z-]{1,40}");

    @Override
    public String name() {
        return "chirpstack";
    }

    @Override
    public List<String> filters() {
        return List.of("application/+/device/+/event/+");
    }

    @Override
    public boolean reads(String topic) {
        return topic.startsWith("application/") && topic.contains("/event/");
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        Matcher topic = TOPIC.matcher(message.topic());
        if (!topic.matches()) {
            throw new Undecodable(Reason.UNKNOWN_TOPIC, "the topic names no DevEUI");
        }
        ObjectNode event = DeviceJson.object(message.payload());
        String devEui = topic.group(1).toLowerCase(Locale.ROOT);
        String told = event.path("deviceInfo").path("devEui").asText(devEui);
        if (!told.equalsIgnoreCase(devEui)) {
            throw new Undecodable(Reason.MALFORMED, "the topic names another device than the message");
        }
        DeviceAddress device = DeviceAddress.vendor(name(), devEui);
        VendorReport report = new VendorReport(device, messageId(event)).at(VendorReport.time(event.get("time")));
        return switch (topic.group(2)) {
            case "up" -> up(event, report, profiles.of(device));
            case "status" -> status(event, report);
            case "join", "ack", "location" -> report.all();
            default -> List.of(); // what the network server says of itself: txack, log, integration
        };
    }

    private static @Nullable String messageId(ObjectNode event) {
        String id = event.path("deduplicationId").asText("");
        return MESSAGE_ID.matcher(id).matches() ? id : null;
    }

    private static List<Report> up(ObjectNode event, VendorReport report, Profile profile) throws Undecodable {
        JsonNode object = event.get("object");
        if (object instanceof ObjectNode decoded && !decoded.isEmpty()) {
            report.battery(decoded.get("battery")).data(decoded);
            new Milesight(decoded, profile, Optional.ofNullable(VendorReport.time(event.get("time")))).tell(report);
        } else if (!event.path("data").asText("").isEmpty()) {
            throw new Undecodable(
                    Reason.UNKNOWN_TYPE, "the uplink is not decoded: set the decoder in ChirpStack's device profile");
        }
        return report.all();
    }

    private static List<Report> status(ObjectNode event, VendorReport report) {
        boolean known = !event.path("batteryLevelUnavailable").asBoolean()
                && !event.path("externalPowerSource").asBoolean();
        return (known ? report.battery(event.get("batteryLevel")) : report).all();
    }
}
