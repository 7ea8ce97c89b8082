package care.nowalls.ops.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A device for every resident, through the API: its password is shown once and the gateways learn of it. */
final class Devices {

    private static final List<String> KINDS =
            List.of("SOS_BUTTON", "SOS_BUTTON", "SOS_BUTTON", "SMOKE_DETECTOR", "FALL_DETECTOR");

    private final ProductApi api;

    Devices(ProductApi api) {
        this.api = api;
    }

    /** As {@code demo-devices.json} tells them. */
    List<Map<String, Object>> register(List<Person> people) {
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, people.size()).boxed().toList();
        return Together.each(numbers, n -> device(n, people.get(n)));
    }

    static UUID idOf(Map<String, Object> device) {
        return UUID.fromString(String.valueOf(device.get("deviceId")));
    }

    private Map<String, Object> device(int n, Person person) {
        String kind = KINDS.get(n % KINDS.size());
        JsonNode made =
                api.create("desk", "/devices", Map.of("kind", kind, "codec", "canonical", "residentId", person.id()));
        return Map.of(
                "deviceId", made.path("deviceId").asText(),
                "username", made.path("username").asText(),
                "password", made.path("password").asText(),
                "codec", "canonical",
                "residentId", person.id().toString(),
                "kind", kind);
    }
}
