package care.nowalls.ops.apitest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An OpenAPI 3.0 or 3.1 document as a list of operations whose schemas need no further look-up. */
public final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException when it is not JSON or has no paths */
    public static OpenApiDocument parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.path("paths").isObject()) {
                throw new IllegalArgumentException("not an OpenAPI document: it has no paths");
            }
            return new OpenApiDocument(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> found.add(
                                operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()))));
        return found;
    }

    private Operation operation(String method, String path, JsonNode pathItem, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        pathItem.path("parameters").forEach(p -> parameters.add(parameter(p)));
        node.path("parameters").forEach(p -> parameters.add(parameter(p)));
        JsonNode requestBody = resolve(node.path("requestBody"), new HashSet<>());
        Set<String> statuses = new LinkedHashSet<>();
        node.path("responses").fieldNames().forEachRemaining(statuses::add);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                jsonBody(requestBody),
                mediaType(requestBody),
                requestBody.path("required").asBoolean(false),
                secured(node),
                statuses);
    }

    private Parameter parameter(JsonNode reference) {
        JsonNode node = resolve(reference, new HashSet<>());
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(false),
                node.path("schema"));
    }

    private static @Nullable JsonNode jsonBody(JsonNode requestBody) {
        JsonNode content = requestBody.path("content");
        String type = mediaType(requestBody);
        return content.has(type) ? content.path(type).path("schema") : null;
    }

    private static String mediaType(JsonNode requestBody) {
        boolean patch = requestBody.path("content").has("application/merge-patch+json");
        return patch ? "application/merge-patch+json" : "application/json";
    }

    private boolean secured(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.path("security") : root.path("security");
        return !security.isEmpty();
    }

    /** The node with every {@code $ref} replaced; a schema that contains itself ends in an empty object schema. */
    private JsonNode resolve(JsonNode node, Set<String> open) {
        if (node.has("$ref")) {
            String reference = node.path("$ref").asText();
            if (!open.add(reference)) {
                return JSON.createObjectNode();
            }
            JsonNode target = resolve(root.at(reference.substring(1)), open);
            open.remove(reference);
            return target;
        }
        if (node.isObject()) {
            ObjectNode copy = JSON.createObjectNode();
            node.properties().forEach(e -> copy.set(e.getKey(), resolve(e.getValue(), open)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            node.forEach(e -> copy.add(resolve(e, open)));
            return copy;
        }
        return node;
    }
}
