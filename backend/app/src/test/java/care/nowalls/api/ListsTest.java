package care.nowalls.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.testing.RealServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every list of the served OpenAPI document, found by itself: a new one is held to the same. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Small by nature and answered whole: what the district or one resident has of it, or what the product has. */
    private static final Set<String> WHOLE = Set.of(
            "/api/v1/catalogue",
            "/api/v1/notification-channels",
            "/api/v1/policies",
            "/api/v1/procedures",
            "/api/v1/residents/{id}/assessments",
            "/api/v1/residents/{id}/self-care-tests",
            "/api/v1/streets");

    @Test
    void no_answer_is_a_bare_array() {
        JsonNode document = document();
        List<String> complaints = new ArrayList<>();
        reads(document).forEach((path, read) -> {
            if (answer(read, document).path("type").toString().contains("array")) {
                complaints.add("GET " + path + " answers a bare array: {\"items\",\"next\"} is a page");
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_list_is_asked_for_in_pages_of_fifty_and_of_two_hundred_at_most() {
        JsonNode document = document();
        List<String> complaints = new ArrayList<>();
        reads(document).forEach((path, read) -> {
            boolean list = answer(read, document).path("properties").has("items");
            if (list && !WHOLE.contains(path) && !isPaged(read)) {
                complaints.add("GET " + path + " takes no cursor, or its limit is not 50 by default and 1 to 200");
            }
        });
        assertThat(complaints).isEmpty();
    }

    private static boolean isPaged(JsonNode read) {
        JsonNode limit = parameter(read, "limit").path("schema");
        return parameter(read, "cursor").isObject()
                && limit.path("default").asInt() == 50
                && limit.path("minimum").asInt() == 1
                && limit.path("maximum").asInt() == 200;
    }

    private static JsonNode parameter(JsonNode read, String name) {
        for (JsonNode parameter : read.path("parameters")) {
            if (parameter.path("name").asText().equals(name)
                    && parameter.path("in").asText().equals("query")) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    /** What a read answers when all is well, or nothing when that is not JSON. */
    private static JsonNode answer(JsonNode read, JsonNode document) {
        JsonNode schema = read.at("/responses/200/content/application~1json/schema");
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static Map<String, JsonNode> reads(JsonNode document) {
        Map<String, JsonNode> found = new TreeMap<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/v1/") && path.getValue().has("get")) {
                found.put(path.getKey(), path.getValue().path("get"));
            }
        });
        assertThat(found).as("what can be read").isNotEmpty();
        return found;
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
