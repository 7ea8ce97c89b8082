package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalPosition;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One canonical event being read. Takes fields out of the object; what remains belongs to {@code data}. */
final class CanonicalEvent {
    private static final int ID_LENGTH = 64;
    private static final int ZONE_LENGTH = 200;
    private static final Set<String> DATUMS = Set.of("WGS84", "GCJ02");
    private final ObjectNode object;
    private final Map<String, Object> rest = new LinkedHashMap<>();

    CanonicalEvent(ObjectNode object) {
        this.object = object;
    }

    Reading.Event read() throws Undecodable {
        SignalType type = type();
        String id = id();
        Integer battery = battery(object);
        object.remove("battery");
        Instant at = at();
        SignalPosition position = position();
        String zone = zone();
        data();
        rest.putAll(DeviceJson.values(object));
        return new Reading.Event(id, type, at, battery, position, zone, rest.isEmpty() ? null : rest);
    }

    /** The other way round. */
    static byte[] written(SignalReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", report.eventId());
        event.put("type", report.type());
        event.put("at", report.claimedAt());
        event.put("battery", report.battery());
        event.put("position", report.position());
        event.put("zone", report.zone());
        event.put("data", report.data());
        event.values().removeIf(Objects::isNull);
        try {
            return Json.RECORDS.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignalType type() throws Undecodable {
        JsonNode node = object.remove("type");
        if (node == null || !node.isTextual()) {
            throw new Undecodable(Reason.MALFORMED, "type is missing or not a string");
        }
        try {
            return SignalType.of(node.textValue());
        } catch (IllegalArgumentException e) {
            throw new Undecodable(Reason.UNKNOWN_TYPE, "unknown type " + abridged(node.textValue()));
        }
    }

    private @Nullable String id() throws Undecodable {
        JsonNode node = object.remove("id");
        if (node == null || node.isNull()) {
            return null;
        }
        String id = node.isTextual() ? node.textValue() : "";
        boolean storable = id.equals(DeviceJson.storable(id)) && id.chars().noneMatch(Character::isISOControl);
        if (id.isBlank() || id.length() > ID_LENGTH || !storable) {
            throw new Undecodable(Reason.MALFORMED, "id must be a string of 1 to 64 characters");
        }
        return id;
    }

    static @Nullable Integer battery(ObjectNode object) throws Undecodable {
        JsonNode node = object.get("battery");
        if (node == null || node.isNull()) {
            return null;
        }
        double percent = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(percent >= 0 && percent <= 100)) {
            throw new Undecodable(Reason.MALFORMED, "battery must be a number from 0 to 100");
        }
        return (int) Math.round(percent);
    }

    private @Nullable Instant at() {
        JsonNode node = object.get("at");
        if (node == null || !node.isTextual()) {
            return null;
        }
        try {
            Instant claim = OffsetDateTime.parse(node.textValue()).toInstant();
            if (claim.isBefore(Instant.EPOCH) || claim.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                return null;
            }
            object.remove("at");
            return claim;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private @Nullable SignalPosition position() {
        JsonNode node = object.get("position");
        if (node == null || !within(node.get("lat"), 90) || !within(node.get("lon"), 180)) {
            return null;
        }
        JsonNode accuracy = node.get("accuracy");
        JsonNode datum = node.get("datum");
        boolean accuracyFits =
                accuracy == null || accuracy.isNull() || (accuracy.isNumber() && accuracy.doubleValue() >= 0);
        boolean datumFits = datum == null || datum.isNull() || DATUMS.contains(datum.asText());
        if (!accuracyFits || !datumFits) {
            return null;
        }
        object.remove("position");
        return new SignalPosition(
                node.get("lat").doubleValue(),
                node.get("lon").doubleValue(),
                accuracy == null || accuracy.isNull() ? null : Double.valueOf(accuracy.doubleValue()),
                datum == null || datum.isNull() ? null : datum.asText());
    }

    private static boolean within(@Nullable JsonNode degrees, int limit) {
        return degrees != null && degrees.isNumber() && Math.abs(degrees.doubleValue()) <= limit;
    }

    private @Nullable String zone() {
        JsonNode node = object.get("zone");
        if (node == null || !node.isTextual() || node.textValue().length() > ZONE_LENGTH) {
            return null;
        }
        object.remove("zone");
        return DeviceJson.storable(node.textValue());
    }

    private void data() {
        if (object.get("data") instanceof ObjectNode data) {
            object.remove("data");
            rest.putAll(DeviceJson.values(data));
        }
    }

    private static String abridged(String text) {
        String clean = DeviceJson.storable(text);
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }
}
