package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Bodies that differ from a good one in one place, at any depth. */
final class BodyChanges {

    /**
     * @param what in words
     * @param body the whole changed body
     * @param forbidden true when the schema does not allow it
     * @param missing true when a required property is left out or null
     */
    record Change(String what, JsonNode body, boolean forbidden, boolean missing) {}

    private final List<Change> found = new ArrayList<>();

    private BodyChanges() {}

    static List<Change> of(Schema schema) {
        BodyChanges changes = new BodyChanges();
        changes.walk(schema, "", Function.identity());
        return changes.found;
    }

    /** @param around puts a changed part back into the whole body */
    private void walk(Schema schema, String pointer, Function<JsonNode, JsonNode> around) {
        if (!pointer.isEmpty()) {
            BadValues.of(schema)
                    .forEach(bad -> found.add(new Change(
                            bad.what() + " at " + pointer, around.apply(bad.value()), bad.forbidden(), false)));
        }
        switch (schema.type()) {
            case "object" -> object(schema, pointer, around);
            case "array" -> walk(schema.items(), pointer + "/0", item -> around.apply(listOf(schema, item)));
            default -> {
                // a plain value: nothing below it
            }
        }
    }

    private void object(Schema schema, String pointer, Function<JsonNode, JsonNode> around) {
        ObjectNode good = (ObjectNode) schema.sample();
        boolean closed = !schema.properties().isEmpty();
        found.add(new Change(
                "an unknown field below " + pointer, around.apply(with(good, "noSuchField")), closed, false));
        for (String name : schema.required()) {
            ObjectNode without = good.deepCopy();
            without.remove(name);
            found.add(new Change("no " + pointer + "/" + name, around.apply(without), true, true));
            found.add(new Change(
                    "null at " + pointer + "/" + name,
                    around.apply(good.deepCopy().putNull(name)),
                    true,
                    true));
        }
        schema.properties()
                .forEach((name, property) -> walk(property, pointer + "/" + name, value -> {
                    ObjectNode copy = good.deepCopy();
                    copy.set(name, value);
                    return around.apply(copy);
                }));
    }

    private static ObjectNode with(ObjectNode good, String name) {
        return good.deepCopy().put(name, 1);
    }

    private static ArrayNode listOf(Schema schema, JsonNode item) {
        return ((ArrayNode) schema.sample()).removeAll().add(item);
    }
}
