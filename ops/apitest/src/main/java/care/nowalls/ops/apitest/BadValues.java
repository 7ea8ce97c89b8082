package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with one value, by its schema. */
final class BadValues {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private BadValues() {}

    static List<BadValue> of(Schema schema) {
        List<BadValue> bad = new ArrayList<>();
        switch (schema.type()) {
            case "object" -> {
                bad.add(forbidden("a list for an object", MAKE.arrayNode().add(1)));
                bad.add(forbidden("a string for an object", MAKE.textNode("x")));
            }
            case "array" -> {
                bad.add(forbidden("an object for a list", MAKE.objectNode().put("x", 1)));
                bad.add(forbidden("a string for a list", MAKE.textNode("x")));
                tooMany(schema, bad);
            }
            case "integer", "number" -> numbers(schema, bad);
            case "boolean" -> {
                bad.add(forbidden("an object for a boolean", MAKE.objectNode()));
                bad.add(forbidden("a word for a boolean", MAKE.textNode("maybe")));
            }
            default -> texts(schema, bad);
        }
        return bad;
    }

    private static void numbers(Schema schema, List<BadValue> bad) {
        JsonNode node = schema.node();
        bad.add(forbidden("a word for a number", MAKE.textNode("twelve")));
        bad.add(forbidden("an object for a number", MAKE.objectNode()));
        bad.add(nasty("a number of 400 digits", MAKE.numberNode(BigInteger.TEN.pow(400))));
        bad.add(nasty("a number near zero", MAKE.numberNode(new BigDecimal("1e-400"))));
        bad.add(nasty("the largest long", MAKE.numberNode(Long.MAX_VALUE)));
        bad.add(nasty("a negative number", MAKE.numberNode(-1)));
        if (node.has("minimum")) {
            bad.add(forbidden(
                    "below the minimum",
                    MAKE.numberNode(node.path("minimum").decimalValue().subtract(BigDecimal.ONE))));
        }
        if (node.has("maximum")) {
            bad.add(forbidden(
                    "above the maximum",
                    MAKE.numberNode(node.path("maximum").decimalValue().add(BigDecimal.ONE))));
        }
    }

    private static void texts(Schema schema, List<BadValue> bad) {
        JsonNode node = schema.node();
        bad.add(forbidden("an object for a string", MAKE.objectNode().put("a", 1)));
        bad.add(forbidden("a list for a string", MAKE.arrayNode().add("a").add("b")));
        bad.add(nasty("a number for a string", MAKE.numberNode(7)));
        bad.add(nasty("a NUL character", MAKE.textNode("a\u0000b")));
        bad.add(nasty("half a surrogate pair", MAKE.textNode("a\ud800b")));
        bad.add(nasty("an empty string", MAKE.textNode("")));
        bad.add(nasty("20,000 characters", MAKE.textNode("老".repeat(20_000))));
        bad.add(nasty("markup and quotes", MAKE.textNode("<script>'\";--%00${jndi:x}")));
        if (node.has("maxLength")) {
            bad.add(forbidden(
                    "one character too many",
                    MAKE.textNode("x".repeat(node.path("maxLength").asInt() + 1))));
        }
        if (node.path("enum").size() > 0 || List.of("uuid", "date-time", "date").contains(schema.format())) {
            bad.add(forbidden("a word outside the set", MAKE.textNode("no-such-value")));
        }
        if ("date-time".equals(schema.format()) || "date".equals(schema.format())) {
            bad.add(nasty("a far year", MAKE.textNode("+999999999-12-31T23:59:59Z")));
            bad.add(nasty("the year 0", MAKE.textNode("0000-01-01T00:00:00Z")));
        }
    }

    private static void tooMany(Schema schema, List<BadValue> bad) {
        if (schema.node().has("maxItems")) {
            var list = MAKE.arrayNode();
            for (int i = 0; i <= schema.node().path("maxItems").asInt(); i++) {
                list.add(schema.items().sample());
            }
            bad.add(forbidden("one item too many", list));
        }
    }

    private static BadValue forbidden(String what, JsonNode value) {
        return new BadValue(what, value, true);
    }

    private static BadValue nasty(String what, JsonNode value) {
        return new BadValue(what, value, false);
    }
}
