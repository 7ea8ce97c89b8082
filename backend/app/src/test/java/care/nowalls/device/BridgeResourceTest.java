package care.nowalls.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.nowalls.contract.directory.TopicFilter;
import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BridgeResourceTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    private ValidatableResponse register(String name, String codec, String filter) {
        return signed.as(Role.ADMIN)
                .body(Map.of("name", name, "codec", codec, "topicFilter", filter))
                .post("/api/v1/bridges")
                .then();
    }

    private Map<String, Object> entryOf(String bridge) {
        List<Map<String, Object>> bridges =
                signed.edge("gateway").get("/internal/v1/directory").path("bridges");
        return bridges.stream()
                .filter(entry -> bridge.equals(entry.get("bridgeId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_bridge_is_told_its_password_once_and_the_directory_knows_where_it_may_publish() {
        String name = "LoRaWAN " + UUID.randomUUID();
        Map<String, Object> issued = register(name, "chirpstack", "application/#")
                .statusCode(201)
                .extract()
                .path("");

        assertThat(issued).containsOnlyKeys("id", "username", "password");
        assertThat(entryOf(String.valueOf(issued.get("id"))))
                .containsEntry("topicFilter", "application/#")
                .containsEntry("codec", "chirpstack")
                .containsEntry("active", true)
                .doesNotContainValue(issued.get("password"));
        register(name, "chirpstack", "application/#").statusCode(409).body("code", equalTo("bridge-name-taken"));
        signed.as(Role.ADMIN).get("/api/v1/bridges?limit=200").then().body("items.name", hasItem(name));
        signed.as(Role.DESK).get("/api/v1/bridges").then().statusCode(403);
    }

    @Test
    void a_closed_bridge_is_shut_out_for_ever_and_its_name_is_free() {
        String name = "Zigbee " + UUID.randomUUID();
        String id = register(name, "zigbee2mqtt", "zigbee2mqtt/home12/#")
                .statusCode(201)
                .extract()
                .path("id");
        Object before = entryOf(id).get("passwordHash");
        signed.as(Role.ADMIN)
                .post("/api/v1/bridges/" + id + "/credentials")
                .then()
                .statusCode(201);
        assertThat(entryOf(id).get("passwordHash")).isNotEqualTo(before);

        signed.as(Role.ADMIN).post("/api/v1/bridges/" + id + "/close").then().statusCode(204);

        assertThat(entryOf(id)).containsEntry("active", false);
        signed.as(Role.ADMIN)
                .post("/api/v1/bridges/" + id + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("bridge-closed"));
        register(name, "zigbee2mqtt", "zigbee2mqtt/home12/#").statusCode(201);
    }

    @Test
    void a_filter_that_reaches_others_is_not_admitted() {
        for (String filter : List.of("#", "nowalls/#", "+/#", "zigbee2mqtt/#", "application/#/x", "$SYS/#")) {
            register("bad " + UUID.randomUUID(), "chirpstack", filter)
                    .statusCode(422)
                    .body("code", equalTo("filter-not-admitted"));
        }
        assertThat(BridgeCodec.SHELLY.admits(new TopicFilter("shellyplus1-a8/#")))
                .isTrue();
        assertThat(BridgeCodec.SHELLY.admits(new TopicFilter("+/events/rpc"))).isTrue();
        assertThat(BridgeCodec.SHELLY.admits(new TopicFilter("zigbee2mqtt/#"))).isFalse();
        assertThat(BridgeCodec.TASMOTA.admits(new TopicFilter("tele/plug12/#"))).isTrue();
        assertThat(BridgeCodec.TASMOTA.admits(new TopicFilter("stat/plug12/#"))).isFalse();
    }

    @Test
    void a_dev_eui_is_kept_in_lower_case_and_belongs_to_one_device() {
        String devEui = "24E1" + UUID.randomUUID().toString().substring(0, 8) + "ABCD";
        UUID resident = fixture.resident(fixture.street());
        Map<String, Object> body =
                Map.of("kind", "SOS_BUTTON", "codec", "chirpstack", "externalId", devEui, "residentId", resident);
        String id = signed.as(Role.ADMIN)
                .body(body)
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId");

        signed.as(Role.DESK)
                .get("/api/v1/devices/" + id)
                .then()
                .body("externalId", equalTo(devEui.toLowerCase(java.util.Locale.ROOT)));
        signed.as(Role.ADMIN)
                .body(Map.of(
                        "kind",
                        "SOS_BUTTON",
                        "codec",
                        "chirpstack",
                        "externalId",
                        devEui.toLowerCase(java.util.Locale.ROOT)))
                .post("/api/v1/devices")
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"));
    }
}
