package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One device of Tasmota's {@code ZbReceived}. An IAS sensor has its own word ({@code Fire}, {@code Water}, {@code Contact}
 * with 1 for open …); where there is only {@code ZoneStatusChange}, bit 0 is the alarm of whatever the registry says the
 * device is, bit 2 tamper and bit 3 the battery (Zigbee Cluster Library, IAS Zone).
 */
final class TasmotaZigbee {
    private static final int ALARM = 1;
    private static final int TAMPER = 1 << 2;
    private static final int BATTERY = 1 << 3;
    private final ObjectNode values;
    private final Profile profile;

    TasmotaZigbee(ObjectNode values, Profile profile) {
        this.values = values;
        this.profile = profile;
    }

    void tell(VendorReport report) {
        report.when(values.get("PersonalAlarm"), SignalType.SOS);
        report.when(values.get("Panic"), SignalType.SOS);
        panel(report);
        report.when(values.get("Fire"), SignalType.SMOKE);
        report.when(values.get("CO"), SignalType.CO);
        report.when(values.get("Water"), SignalType.WATER);
        if (VendorReport.isOn(values.get("Contact"))) {
            report.event(profile.opened());
        }
        JsonNode occupancy = values.get("Occupancy");
        if (occupancy != null) {
            report.event(profile.occupied(VendorReport.isOn(occupancy)));
        }
        report.when(values.get("Movement"), SignalType.OK);
        click(report);
        zone(report);
    }

    /** Commands of an IAS panel: emergency, fire and panic key. */
    private void panel(VendorReport report) {
        if (values.has("0501!02") || values.has("0501!04")) {
            report.event(SignalType.SOS);
        }
        if (values.has("0501!03")) {
            report.event(SignalType.SMOKE);
        }
    }

    private void click(VendorReport report) {
        JsonNode click = values.has("Click") ? values.get("Click") : values.get("Action");
        if (click != null && !click.asText("").contains("release")) {
            report.event(profile.press(Press.of(click.asText(""))));
        } else if (values.has("Power") && profile.isButton()) {
            report.event(profile.press(Press.SHORT));
        }
    }

    private void zone(VendorReport report) {
        JsonNode status = values.has("ZoneStatusChange") ? values.get("ZoneStatusChange") : values.get("ZoneStatus");
        int bits = status == null ? 0 : status.asInt();
        if ((bits & ALARM) != 0 && report.silent()) {
            report.event(profile.triggered());
        }
        if ((bits & TAMPER) != 0 || VendorReport.isOn(values.get("Tamper"))) {
            report.event(SignalType.TAMPER);
        }
        if ((bits & BATTERY) != 0 || VendorReport.isOn(values.get("BatteryLow"))) {
            report.event(SignalType.LOW_BATTERY);
        }
    }
}
