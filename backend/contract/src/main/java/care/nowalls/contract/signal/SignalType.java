package care.nowalls.contract.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a device says, in the words of the canonical MQTT form (CONTRACT.md, "MQTT"). On the wire in lower case. */
public enum SignalType {
    SOS,
    FALL,
    SMOKE,
    GAS,
    CO,
    WATER,
    SERVICE,
    WANDER,
    INACTIVITY,
    BED_EXIT,
    DOOR,
    OK,
    TAMPER,
    LOW_BATTERY,
    POWER_LOST,
    POWER_RESTORED,
    FAULT,
    TEST,
    CANCEL;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the wire form; an {@link IllegalArgumentException} for anything else. */
    @JsonCreator
    public static SignalType of(String wire) {
        if (!wire.equals(wire.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("unknown signal type: " + wire);
        }
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
