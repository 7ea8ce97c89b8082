package care.nowalls.gateway.codec;

import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A device's JSON, and its values in a form that JSON, HTTP and PostgreSQL all take. */
final class DeviceJson {
    private static final char NUL = '\u0000';
    private static final char REPLACEMENT = '\ufffd';

    private DeviceJson() {}

    /** The payload as one JSON object in UTF-8. */
    static ObjectNode object(byte[] payload) throws Undecodable {
        JsonNode node;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            node = Json.DEVICES.readTree(text);
        } catch (CharacterCodingException e) {
            throw new Undecodable(Reason.MALFORMED, "not UTF-8");
        } catch (IOException e) {
            throw new Undecodable(Reason.MALFORMED, "not JSON: " + firstLine(e));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Undecodable(Reason.MALFORMED, "not a JSON object");
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Plain maps, lists and scalars; text without NUL and without halves of characters. */
    static Map<String, Object> values(ObjectNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                values.put(storable(field.getKey()), value(field.getValue()));
            }
        }
        return values;
    }

    static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> values((ObjectNode) node);
            case ARRAY -> list(node);
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case STRING, BINARY, MISSING, NULL, POJO -> storable(node.asText());
        };
    }

    private static Object number(JsonNode node) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            return node.asText();
        }
        return node.numberValue();
    }

    private static List<Object> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(DeviceJson::value)
                .toList();
    }

    static String storable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == NUL || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
