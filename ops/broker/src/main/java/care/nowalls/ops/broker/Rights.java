package care.nowalls.ops.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account may do, as a gateway told it; the rules themselves are the gateway's.
 *
 * @param publish filters below which it may publish
 * @param never except these
 * @param subscribe filters that it may subscribe to
 */
record Rights(List<String> publish, List<String> never, List<String> subscribe) {

    static final Rights NONE = new Rights(List.of(), List.of(), List.of());
    static final Rights ALL = new Rights(List.of("#"), List.of(), List.of("#"));

    private static final String OURS = "nowalls/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Out of {@code {"publish":[…],"never":[…],"subscribe":[…]}}. */
    static Rights read(String json) throws JsonProcessingException {
        JsonNode object = JSON.readTree(json);
        return new Rights(texts(object.path("publish")), texts(object.path("never")), texts(object.path("subscribe")));
    }

    boolean mayPublish(String topic) {
        return publish.stream().anyMatch(filter -> matches(filter, topic))
                && never.stream().noneMatch(filter -> matches(filter, topic));
    }

    /** A device has nothing but topics of our own form. */
    boolean ofBridge() {
        return publish.stream().anyMatch(filter -> !filter.startsWith(OURS));
    }

    /** MQTT 5, section 4.7. */
    static boolean matches(String filter, String topic) {
        String[] levels = filter.split("/", -1);
        String[] parts = topic.split("/", -1);
        if (topic.startsWith("$") && !levels[0].equals(parts[0])) {
            return false;
        }
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].equals("#")) {
                return true;
            }
            if (i >= parts.length || (!levels[i].equals("+") && !levels[i].equals(parts[i]))) {
                return false;
            }
        }
        return levels.length == parts.length;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
