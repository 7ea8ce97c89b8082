package care.nowalls.gateway.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.problem.Problem;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.NetworkServer;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Surroundings;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.GatewayConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rules in the words of each broker, and through the embedded one. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BrokerHooksTest {
    private final Registered device = Registered.fresh();
    private final Registered bridge = Registered.fresh();
    private final String id = device.id().toString();
    private final String own = "nowalls/v1/" + id + "/";

    @SuppressWarnings("NullAway.Init") // injected by Surroundings
    FakeBackend backend;

    @Inject
    @SuppressWarnings("NullAway.Init")
    GatewayConfig config;

    @BeforeEach
    void aDeviceAndABridge() {
        backend.knows(device.directoryEntry());
        backend.knows(NetworkServer.bridge(bridge, "zigbee2mqtt", "zigbee2mqtt/" + bridge.id() + "/#"));
        Until.holds("the gateway is ready", () -> when().get("/q/health/ready").statusCode() == 200);
        asked("/broker/v1/authenticate", login("clientId", device.password())).body("result", equalTo("allow"));
        Until.holds(
                "the bridge is known",
                () -> asked(
                                "/broker/v1/emqx/authentication",
                                Map.of("clientid", bridge.id(), "username", bridge.id(), "password", bridge.password()))
                        .extract()
                        .path("result")
                        .equals("allow"));
    }

    private Map<String, Object> login(String clientId, String password) {
        return new HashMap<>(Map.of(clientId, id, "username", id, "password", password));
    }

    private static ValidatableResponse asked(String path, Map<String, ?> question) {
        return given().contentType(ContentType.JSON).body(question).post(path).then();
    }

    @Test
    void emqxIsAnsweredInItsForm() {
        String authentication = "/broker/v1/emqx/authentication";
        asked(authentication, login("clientid", device.password()))
                .statusCode(200)
                .body("result", equalTo("allow"));
        asked(authentication, login("clientid", "wrong")).statusCode(200).body("result", equalTo("deny"));
        Map<String, Object> certified = login("clientid", "");
        certified.put("cert_common_name", id);
        certified.put("peerhost", "10.0.0.1");
        asked(authentication, certified).body("result", equalTo("allow"));
        asked("/broker/v1/emqx/authorization", Map.of("username", id, "action", "publish", "topic", own + "event"))
                .statusCode(200)
                .body("result", equalTo("allow"));
        asked("/broker/v1/emqx/authorization", Map.of("username", id, "action", "subscribe", "topic", "#"))
                .body("result", equalTo("deny"));
    }

    @Test
    void mosquittoIsAnsweredByStatusAndBody() {
        String base = "/broker/v1/mosquitto/";
        asked(base + "getuser", login("clientid", device.password()))
                .statusCode(200)
                .body("ok", equalTo(true));
        asked(base + "getuser", login("clientid", "wrong")).statusCode(403).body("ok", equalTo(false));
        asked(base + "getuser", Map.of("username", id, "password", device.password(), "clientid", "another"))
                .statusCode(403);
        asked(base + "superuser", Map.of("username", "gateway")).statusCode(200);
        asked(base + "superuser", Map.of("username", id)).statusCode(403);
        asked(base + "aclcheck", Map.of("username", id, "topic", own + "event", "acc", 2))
                .statusCode(200);
        asked(base + "aclcheck", Map.of("username", id, "topic", own + "command", "acc", 2))
                .statusCode(403);
        asked(base + "aclcheck", Map.of("username", id, "topic", own + "command", "acc", 1))
                .statusCode(200);
        asked(base + "aclcheck", Map.of("username", id, "topic", own + "command", "acc", 4))
                .statusCode(200);
        asked(base + "aclcheck", Map.of("username", id, "topic", "nowalls/v1/+/command", "acc", 4))
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_m5"})
    void vernemqIsAnsweredInItsForm(String version) {
        String base = "/broker/v1/vernemq/auth_on_";
        asked(base + "register" + version, login("client_id", device.password()))
                .body("result", equalTo("ok"));
        asked(base + "register" + version, login("client_id", "wrong")).body("result.error", equalTo("not_allowed"));
        asked(base + "publish" + version, Map.of("username", id, "topic", own + "event", "payload", "e30="))
                .body("result", equalTo("ok"));
        asked(base + "publish" + version, Map.of("username", id, "topic", "other"))
                .body("result.error", equalTo("not_allowed"));
        List<Map<String, Object>> topics =
                List.of(Map.of("topic", own + "command", "qos", 1), Map.of("topic", "#", "qos", 1));
        String granted = version.isEmpty() ? "topics.qos" : "modifiers.topics.qos";
        asked(base + "subscribe" + version, Map.of("username", id, "topics", topics))
                .body("result", equalTo("ok"))
                .body(granted, contains(1, version.isEmpty() ? 128 : 135));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emqx/authentication",
                "emqx/authorization",
                "mosquitto/getuser",
                "mosquitto/superuser",
                "mosquitto/aclcheck",
                "vernemq/auth_on_register",
                "vernemq/auth_on_register_m5",
                "vernemq/auth_on_publish",
                "vernemq/auth_on_publish_m5",
                "vernemq/auth_on_subscribe",
                "vernemq/auth_on_subscribe_m5"
            })
    void whatIsNoQuestionIsRefusedWithAProblem(String hook) {
        for (String body : List.of("", "{", "null", "[]", "7", "{}", "{\"username\":[]}", "{\"topic\":{}}")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/broker/v1/" + hook)
                    .then()
                    .statusCode(400)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("status", equalTo(400));
        }
    }

    @Test
    void aCertificateOfAnotherNameIsWorthNothing() {
        Map<String, Object> certified = login("clientId", "");
        certified.put("certificate", bridge.id().toString());
        asked("/broker/v1/authenticate", certified).body("result", equalTo("deny"));
    }

    @Test
    void aBridgeSpeaksBelowItsFilterOnlyAndItsDevicesAreHeard() throws Exception {
        Registered smoke = Registered.fresh();
        backend.knows(NetworkServer.device(smoke, "zigbee2mqtt", "SMOKE_DETECTOR", bridge.id() + "/kitchen"));
        String topic = "zigbee2mqtt/" + bridge.id() + "/kitchen";
        try (Button server = Button.connect(
                config.mqttUrl(), bridge.id() + ":z2m", bridge.id().toString(), bridge.password())) {
            Until.holds("stored", () -> {
                server.publish(topic, "{\"smoke\":true,\"battery\":80}", 1);
                return backend.stored.stream().anyMatch(s -> s.deviceId().equals(smoke.id()));
            });
            server.publish(topic + "/availability", "{\"state\":\"offline\"}", 1);
            Until.holds(
                    "offline at once",
                    () -> backend.transitions.stream()
                            .anyMatch(t -> t.deviceId().equals(smoke.id()) && !t.online()));
            server.publish(topic, "{\"smoke\":false,\"battery\":80}", 1);
            Until.holds(
                    "and back",
                    () -> backend.transitions.reversed().stream()
                            .filter(t -> t.deviceId().equals(smoke.id()))
                            .findFirst()
                            .filter(t -> t.online())
                            .isPresent());
            assertThat(server.publish("zigbee2mqtt/elsewhere", "{}", 1)).isEqualTo(0x87);
        }
        assertThatThrownBy(() ->
                        Button.connect(config.mqttUrl(), "z2m", bridge.id().toString(), bridge.password()))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void scaipOverHttpIsAnsweredInScaip() throws Exception {
        String xml = Files.readString(Path.of("src/test/resources/scaip/panic.xml"));

        scaip(device.password(), xml).statusCode(200).body(containsString("<ref>a4</ref><snu>0</snu>"));
        scaip(device.password(), "<mrq><cid>1</cid></mrq>").statusCode(200).body(containsString("<snu>7</snu>"));
        scaip(device.password(), Files.readString(Path.of("src/test/resources/scaip/external-entity.xml")))
                .statusCode(200)
                .body(containsString("<snu>2</snu>"));
        scaip(device.password(), "<mrq>" + "x".repeat(70_000)).statusCode(200).body(containsString("<snu>1</snu>"));
        scaip("wrong", xml).statusCode(401);
        Until.holds("stored", () -> backend.storedEventIds().contains("0123456789:a4"));
    }

    private ValidatableResponse scaip(String password, String xml) {
        return given().auth()
                .preemptive()
                .basic(id, password)
                .contentType("application/xml")
                .body(xml)
                .post("/api/v1/devices/" + id + "/scaip")
                .then();
    }

    @Test
    void aDeviceWithoutMqttIsAliveBecauseItReports() {
        heartbeat(device.password(), "{\"battery\":33}").statusCode(204);
        heartbeat(device.password(), "").statusCode(204);
        heartbeat(device.password(), "{\"battery\":\"full\"}").statusCode(400).body("code", equalTo("malformed"));
        heartbeat("wrong", "").statusCode(401);
        Until.holds(
                "online",
                () -> backend.transitions.stream()
                        .anyMatch(t -> t.deviceId().equals(device.id())
                                && t.online()
                                && Integer.valueOf(33).equals(t.battery())));
    }

    private ValidatableResponse heartbeat(String password, String json) {
        return given().auth()
                .preemptive()
                .basic(id, password)
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1/devices/" + id + "/heartbeat")
                .then();
    }

    @Test
    void aBridgeIsNoDeviceOverHttp() {
        given().auth()
                .preemptive()
                .basic(bridge.id().toString(), bridge.password())
                .contentType(ContentType.JSON)
                .body("{\"type\":\"sos\"}")
                .post("/api/v1/devices/" + bridge.id() + "/events")
                .then()
                .statusCode(401);
    }
}
