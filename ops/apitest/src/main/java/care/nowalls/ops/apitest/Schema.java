package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A resolved JSON schema, read the way both OpenAPI 3.0 ({@code nullable}) and 3.1 (lists of types, {@code anyOf} with
 * {@code null}) write it.
 */
record Schema(JsonNode node) {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    /** The schema without its "or null" wrapping. */
    static Schema of(JsonNode node) {
        for (String union : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode choice : node.path(union)) {
                if (!"null".equals(choice.path("type").asText())) {
                    return of(choice);
                }
            }
        }
        return new Schema(node);
    }

    String type() {
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!"null".equals(one.asText())) {
                return one.asText();
            }
        }
        return node.has("properties") ? "object" : node.has("enum") ? "string" : "any";
    }

    String format() {
        return node.path("format").asText();
    }

    Map<String, Schema> properties() {
        Map<String, Schema> found = new HashMap<>();
        node.path("properties").properties().forEach(e -> found.put(e.getKey(), of(e.getValue())));
        return found;
    }

    List<String> required() {
        List<String> names = new ArrayList<>();
        node.path("required").forEach(n -> names.add(n.asText()));
        return names;
    }

    Schema items() {
        return of(node.path("items"));
    }

    /** A value that the schema allows, every property given. */
    JsonNode sample() {
        if (node.path("enum").size() > 0) {
            return node.path("enum").get(0);
        }
        return switch (type()) {
            case "object" -> {
                ObjectNode object = MAKE.objectNode();
                properties().forEach((name, schema) -> object.set(name, schema.sample()));
                yield object;
            }
            case "array" -> MAKE.arrayNode().add(items().sample());
            case "integer" -> MAKE.numberNode(node.path("minimum").asLong(1));
            case "number" -> MAKE.numberNode(node.path("minimum").asDouble(1.5));
            case "boolean" -> MAKE.booleanNode(true);
            default -> MAKE.textNode(sampleText());
        };
    }

    private String sampleText() {
        String named = switch (format()) {
            case "uuid" -> "0192f0c1-2b3c-7d4e-8f50-a1b2c3d4e5f6";
            case "date-time" -> "2026-11-23T09:00:00+08:00";
            case "date" -> "2026-11-23";
            default -> "sample";
        };
        String pattern = node.path("pattern").asText();
        return pattern.matches("[A-Za-z0-9|-]+") ? pattern.split("\\|", 2)[0] : named;
    }
}
