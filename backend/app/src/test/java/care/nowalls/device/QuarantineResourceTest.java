package care.nowalls.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QuarantineResourceTest {

    private static final byte[] BYTES = {'{', 0, (byte) 0xff};

    @Inject
    Signed signed;

    /** Every test has its own topics and gateway, because the table is everybody's. */
    private final String mine = UUID.randomUUID().toString();

    private final String gateway = "g-" + mine;

    private UUID kept(String topic, Map<String, Object> more) {
        UUID id = new UUID(
                (Instant.now().toEpochMilli() << 16) | 0x7000L,
                UUID.randomUUID().getLeastSignificantBits());
        Map<String, Object> entry = new HashMap<>(Map.of(
                "id", id, "at", "2026-11-20T08:00:00Z", "topic", topic, "reason", "malformed", "detail", "no JSON"));
        entry.putAll(Map.of("size", 3, "sha256", "00", "payload", "smoke_" + mine));
        entry.put("raw", Base64.getEncoder().encodeToString(BYTES));
        entry.putAll(more);
        signed.edge("gateway")
                .body(Map.of("gateway", gateway, "entries", List.of(entry)))
                .put("/internal/v1/quarantine")
                .then()
                .statusCode(204);
        return id;
    }

    private ValidatableResponse list(String query) {
        return signed.as(Role.ADMIN)
                .get("/api/v1/quarantine?topic=" + mine + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse replay(UUID id) {
        return signed.as(Role.ADMIN)
                .post("/api/v1/quarantine/" + id + "/replay")
                .then();
    }

    private List<Map<String, Object>> claim(String by) {
        List<Map<String, Object>> all = signed.edge("gateway")
                .body(Map.of("gateway", by, "max", 50))
                .post("/internal/v1/quarantine/replays/claim")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        return all.stream()
                .filter(order -> String.valueOf(order.get("topic")).contains(mine))
                .toList();
    }

    private void done(UUID id, String outcome, Map<String, Object> more) {
        Map<String, Object> result = new HashMap<>(Map.of("id", id, "outcome", outcome, "signals", List.of()));
        result.putAll(more);
        signed.edge("gateway")
                .body(Map.of("gateway", gateway, "results", List.of(result)))
                .post("/internal/v1/quarantine/replays/done")
                .then()
                .statusCode(204);
    }

    @Test
    void the_list_is_searched_by_reason_topic_codec_gateway_device_text_and_time() {
        UUID device = UUID.randomUUID();
        UUID smoke = kept("zigbee2mqtt/" + mine, Map.of("reason", "unknown-device", "deviceId", device));
        UUID other = kept("tele/" + mine + "/x", Map.of("at", "2026-11-21T08:00:00Z", "payload", "100%"));

        list("").body("items.id", containsInAnyOrder(other.toString(), smoke.toString()));
        for (String hit : List.of(
                "&reason=unknown-device",
                "&codec=zigbee2mqtt",
                "&deviceId=" + device,
                "&text=SMOKE_",
                "&to=2026-11-21T00:00:00Z")) {
            list(hit).body("items.id", describedAs(hit, contains(smoke.toString())));
        }
        list("&from=2026-11-21T00:00:00Z").body("items.id", contains(other.toString()));
        list("&text=0%").body("items.id", contains(other.toString()));
        list("&text=_0%").body("items", hasSize(0));
        list("&codec=nobodys").body("items", hasSize(0));
        list("&gateway=" + gateway + "&replay=NONE").body("items", hasSize(2));
        list("&limit=1").body("items", hasSize(1)).body("next", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void a_message_is_shown_and_downloaded_byte_for_byte() {
        UUID id = kept("t/" + mine, Map.of());

        signed.as(Role.AUDITOR)
                .get("/api/v1/quarantine/" + id)
                .then()
                .statusCode(200)
                .body("raw", equalTo(Base64.getEncoder().encodeToString(BYTES)), "entry.kept", equalTo(3));
        byte[] raw = signed.as(Role.AUDITOR)
                .accept("application/octet-stream")
                .get("/api/v1/quarantine/" + id + "/raw")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(raw).isEqualTo(BYTES);
    }

    @Test
    void a_message_asked_for_is_given_to_one_gateway_and_shows_what_became_of_it() {
        UUID id = kept("zigbee2mqtt/" + mine, Map.of());
        UUID device = UUID.randomUUID();
        UUID incident = UUID.randomUUID();

        replay(id).statusCode(202).body("entries", equalTo(1));
        List<Map<String, Object>> orders = claim("another");
        assertThat(orders).hasSize(1);
        assertThat(orders.getFirst()).containsEntry("raw", Base64.getEncoder().encodeToString(BYTES));
        assertThat(claim(gateway)).isEmpty();
        done(
                id,
                "STORED",
                Map.of("signals", List.of(Map.of("deviceId", device, "type", "smoke", "incidentId", incident))));

        list("&replay=STORED")
                .body("items[0].replay.signals[0].incidentId", equalTo(incident.toString()))
                .body("items[0].replay.gateway", equalTo(gateway))
                .body("items[0].replay.reason", nullValue());
        // and a gateway that reports late changes nothing
        done(id, "UNDECODABLE", Map.of("reason", "malformed"));
        list("&replay=STORED").body("items", hasSize(1));
    }

    @Test
    void bytes_that_only_its_gateway_has_are_asked_of_that_gateway_first() {
        UUID id = kept("zigbee2mqtt/" + mine, Map.of("raw", ""));
        Map<String, Object> without = new HashMap<>();
        without.put("raw", null);
        UUID old = kept("tele/" + mine, without);
        replay(id).statusCode(202);
        replay(old).statusCode(202);

        assertThat(claim("another")).extracting(order -> order.get("id")).containsExactly(id.toString());
        assertThat(claim(gateway)).extracting(order -> order.get("id")).containsExactly(old.toString());
        signed.as(Role.ADMIN)
                .get("/api/v1/quarantine/" + old + "/raw")
                .then()
                .statusCode(404)
                .body("code", equalTo("quarantine-bytes-gone"));
    }

    @Test
    void a_message_that_is_not_whole_is_refused_and_among_many_says_so() {
        UUID id = kept("zigbee2mqtt/" + mine, Map.of("size", 70_000));
        UUID whole = kept("zigbee2mqtt/" + mine + "/b", Map.of());

        replay(id).statusCode(422).body("code", equalTo("quarantine-not-whole"));
        Map<String, Object> asked = signed.as(Role.ADMIN)
                .body(Map.of("topic", mine, "codec", "zigbee2mqtt"))
                .post("/api/v1/quarantine/replays")
                .then()
                .statusCode(202)
                .body("entries", equalTo(2), "more", equalTo(false))
                .extract()
                .path("");
        assertThat(claim(gateway)).extracting(order -> order.get("id")).containsExactly(whole.toString());
        done(whole, "UNDECODABLE", Map.of("reason", "unknown-device", "detail", "no such device"));

        signed.as(Role.ADMIN)
                .queryParam("askedAt", asked.get("askedAt"))
                .get("/api/v1/quarantine/replays")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(0), "stored", equalTo(0), "undecodable", equalTo(1), "impossible", equalTo(1));
        list("&replay=IMPOSSIBLE").body("items[0].replay.reason", equalTo("too-large"));
    }

    @Test
    void only_an_administrator_has_messages_read_again_and_it_is_in_the_audit_log() {
        UUID id = kept("zigbee2mqtt/" + mine, Map.of());

        signed.as(Role.LEADER)
                .post("/api/v1/quarantine/" + id + "/replay")
                .then()
                .statusCode(403);
        replay(UUID.randomUUID()).statusCode(404);
        replay(id).statusCode(202);
        claim(gateway);
        signed.as(Role.AUDITOR)
                .get("/api/v1/audit?recordId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", org.hamcrest.Matchers.hasItem("POST /api/v1/quarantine/{id}/replay"));
    }
}
