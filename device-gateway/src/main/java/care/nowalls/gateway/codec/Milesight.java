package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Milesight's own decoders make of an uplink: WS101 SOS button, VS373 fall radar, GS101 gas detector, WS301 door
 * contact, EM300-MLD leak detector, EM300-TH (temperature and humidity are signs of life). The field names are those of
 * the vendor's decoders, old and new. Stored events that a device sends again after a gap in the radio count as long as
 * they are younger than an hour.
 */
final class Milesight {
    private static final Duration WORTH_TELLING = Duration.ofHours(1);
    private final ObjectNode object;
    private final Profile profile;
    private final Optional<Instant> sent;

    Milesight(ObjectNode object, Profile profile, Optional<Instant> sent) {
        this.object = object;
        this.profile = profile;
        this.sent = sent;
    }

    void tell(VendorReport report) {
        button(report);
        object.path("events").forEach(event -> radar(event, report, Optional.empty()));
        if (word(object, "detection_status").equals("fall")) {
            report.event(SignalType.FALL);
        }
        gas(report);
        door(report);
        if (leaks(object)) {
            report.event(SignalType.WATER);
        }
        object.path("history").forEach(entry -> past(entry, report));
    }

    private void button(VendorReport report) {
        JsonNode event = object.get("button_event");
        JsonNode status = event instanceof ObjectNode detailed ? detailed.get("status") : event;
        if (status == null || status.isNull()) {
            status = object.get("press");
        }
        if (status != null && !status.isNull()) {
            report.event(profile.press(press(status)));
        }
    }

    /** Words, or the numbers behind them where the decoder is set to raw values. */
    private static Press press(JsonNode status) {
        if (!status.isNumber()) {
            return Press.of(status.asText(""));
        }
        return switch (status.asInt()) {
            case 1 -> Press.SHORT;
            case 2 -> Press.LONG;
            case 3 -> Press.DOUBLE;
            default -> Press.OTHER;
        };
    }

    private static void radar(JsonNode event, VendorReport report, Optional<Instant> past) {
        Optional<SignalType> type = switch (word(event, "alarm_type")) {
            case "fall" -> Optional.of(SignalType.FALL);
            case "motionless", "dwell" -> Optional.of(SignalType.INACTIVITY);
            case "out_of_bed" -> Optional.of(SignalType.BED_EXIT);
            case "occupied" -> Optional.of(SignalType.OK);
            default -> Optional.empty();
        };
        if (type.isEmpty()) {
            return;
        }
        boolean over = List.of("alarm_deactivated", "alarm_ignored").contains(word(event, "alarm_status"));
        SignalType signal = over ? SignalType.CANCEL : type.get();
        past.ifPresentOrElse(at -> report.event(signal, at), () -> report.event(signal));
    }

    private void gas(VendorReport report) {
        if (word(object, "gas_status").equals("alarm") || word(object, "gas").equals("alarm")) {
            report.event(SignalType.GAS);
        }
        switch (word(object, "alarm")) {
            case "power off" -> report.event(SignalType.POWER_LOST);
            case "power on" -> report.event(SignalType.POWER_RESTORED);
            case "sensor fault", "sensor will be invalid soon", "device invalid" -> report.event(SignalType.FAULT);
            default -> {
                // recovered, or not a gas detector
            }
        }
    }

    private void door(VendorReport report) {
        if (word(object, "magnet_status").equals("open") || word(object, "door").equals("open")) {
            report.event(profile.opened());
        }
        if (word(object, "tamper_status").equals("uninstalled")) {
            report.event(SignalType.TAMPER);
        }
    }

    private static boolean leaks(JsonNode values) {
        return word(values, "leakage_status").equals("leak")
                || word(values, "water_leak").equals("leak");
    }

    private void past(JsonNode entry, VendorReport report) {
        Instant at = VendorReport.time(entry.get("timestamp"));
        if (at == null || sent.isEmpty() || at.isBefore(sent.get().minus(WORTH_TELLING))) {
            return;
        }
        if (leaks(entry)) {
            report.event(SignalType.WATER, at);
        }
        if (word(entry, "alarm_status").equals("alarm_triggered")) {
            radar(entry, report, Optional.of(at));
        }
    }

    private static String word(JsonNode values, String field) {
        return values.path(field).asText("");
    }
}
