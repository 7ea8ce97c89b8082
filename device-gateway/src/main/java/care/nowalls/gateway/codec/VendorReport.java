package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one device says in one message of a vendor: events under one battery, time and set of data, or, when nothing
 * happened, a sign of life. Lenient throughout: a value that is odd is kept in the data and costs no alarm.
 */
final class VendorReport {
    private final DeviceAddress device;
    private final @Nullable String messageId;
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final List<Reading> events = new ArrayList<>();
    private @Nullable Instant at;
    private @Nullable Integer battery;
    private Map<String, Object> data = Map.of();

    /** {@code messageId}: the vendor's unique id of the message, from which the events' ids are made. */
    VendorReport(DeviceAddress device, @Nullable String messageId) {
        this.device = device;
        this.messageId = messageId;
    }

    VendorReport at(@Nullable Instant claim) {
        at = claim;
        return this;
    }

    VendorReport battery(@Nullable JsonNode percent) {
        battery = percent(percent);
        return this;
    }

    VendorReport data(ObjectNode values) {
        data = DeviceJson.values(values);
        return this;
    }

    /** The same type twice in one message is one event, unless they are told apart. */
    void event(SignalType type) {
        if (!named.containsKey(type.wire())) {
            event(type, at);
        }
    }

    /** One event of several. */
    void event(SignalType type, @Nullable Instant claim) {
        int number = named.merge(type.wire(), 1, Integer::sum);
        String id = null;
        if (messageId != null) {
            id = messageId + ":" + type.wire() + (number == 1 ? "" : ":" + number);
        }
        events.add(new Reading.Event(id, type, claim, battery, null, null, data.isEmpty() ? null : data));
    }

    void event(Optional<SignalType> type) {
        type.ifPresent(this::event);
    }

    /** If the value says so. */
    void when(@Nullable JsonNode value, SignalType type) {
        if (isOn(value)) {
            event(type);
        }
    }

    boolean silent() {
        return events.isEmpty();
    }

    List<Report> all() {
        List<Reading> readings = events.isEmpty() ? List.of(new Reading.Heartbeat(battery)) : events;
        return readings.stream().map(reading -> new Report(device, reading)).toList();
    }

    /** True, any number but 0, or one of the words that vendors use for it. */
    static boolean isOn(@Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        return switch (value.asText("").strip().toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "alarm", "alert", "1" -> true;
            default -> false;
        };
    }

    static @Nullable Integer percent(@Nullable JsonNode value) {
        double percent = value != null && value.isNumber() ? value.doubleValue() : Double.NaN;
        return percent >= 0 && percent <= 100 ? Integer.valueOf((int) Math.round(percent)) : null;
    }

    /** RFC 3339, or seconds or milliseconds since 1970. */
    static @Nullable Instant time(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        try {
            if (value.isNumber()) {
                double number = value.doubleValue();
                return number > 0 && number < 1e14
                        ? Instant.ofEpochMilli((long) (number < 1e11 ? number * 1000 : number))
                        : null;
            }
            return value.isTextual() ? OffsetDateTime.parse(value.textValue()).toInstant() : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
