package care.nowalls.gateway.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Surroundings;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.GatewayConfig;
import care.nowalls.gateway.ground.Secrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application as a whole, between the embedded broker, which asks it about every client, and Redis. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GatewayApplicationTest {
    private final Registered device = Registered.fresh();

    @SuppressWarnings("NullAway.Init") // injected by Surroundings
    FakeBackend backend;

    @Inject
    @SuppressWarnings("NullAway.Init")
    GatewayConfig config;

    @BeforeEach
    void aRegisteredDevice() {
        backend.knows(device.directoryEntry());
        Until.holds("the gateway is ready", () -> when().get("/q/health/ready").statusCode() == 200);
    }

    private String events(Registered of) {
        return "/api/v1/devices/" + of.id() + "/events";
    }

    private ValidatableResponse report(String json) {
        return given().auth()
                .preemptive()
                .basic(device.id().toString(), device.password())
                .contentType(ContentType.JSON)
                .body(json)
                .post(events(device))
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("type", equalTo("https://nowalls.care/problems/" + code));
    }

    @Test
    void aPressThroughTheBrokerThatAsksUsIsStoredAndAnswered() throws Exception {
        try (Button button = Button.connect(config.mqttUrl(), device)) {
            button.press("{\"id\":\"h1\",\"type\":\"sos\"}");

            Until.holds("received heard", () -> button.heard("received", "h1"));
            assertThat(backend.stored).anyMatch(s -> device.id().equals(s.deviceId()));
        }
    }

    @Test
    void theBrokerRefusesAWrongPasswordAndAForeignTopic() throws Exception {
        assertThatThrownBy(() -> Button.connect(config.mqttUrl(), new Registered(device.id(), "wrong")))
                .isInstanceOf(MqttException.class);
        try (Button button = Button.connect(config.mqttUrl(), device)) {
            int reason = button.publish(
                    "nowalls/v1/" + UUID.randomUUID() + "/event", "{\"id\":\"forged\",\"type\":\"sos\"}", 1);
            assertThat(reason).isEqualTo(0x87);
        }
        assertThat(backend.storedEventIds()).doesNotContain("forged");
    }

    @Test
    void aHeartbeatMakesADeviceOnlineInTheBackend() throws Exception {
        try (Button button = Button.connect(config.mqttUrl(), device)) {
            button.publish("nowalls/v1/" + device.id() + "/heartbeat", "{\"battery\":44}", 0);

            Until.holds(
                    "reported",
                    () -> backend.transitions.stream()
                            .anyMatch(t -> t.deviceId().equals(device.id())
                                    && t.online()
                                    && Integer.valueOf(44).equals(t.battery())));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, allow", "false, deny"})
    void theHookAnswersAllowOrDeny(boolean right, String result) {
        String id = device.id().toString();
        given().contentType(ContentType.JSON)
                .body(Map.of("clientId", id, "username", id, "password", right ? device.password() : "wrong"))
                .post("/broker/v1/authenticate")
                .then()
                .statusCode(200)
                .body("result", equalTo(result));
    }

    @Test
    void theHookRefusesWhatIsNoLoginWithAProblem() {
        isProblem(hook("{"), 400, "bad-request");
        isProblem(hook("{\"clientId\":\"a\"}"), 400, "bad-request");
        isProblem(hook("{\"clientId\":\"a\",\"username\":\"a\",\"x\":1}"), 400, "unknown-field");
        isProblem(hook("null"), 400, "bad-request");
        isProblem(hook("{\"clientId\":{},\"username\":\"a\"}"), 400, "bad-request");
        isProblem(hook(""), 400, "bad-request");
        isProblem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/broker/v1/authenticate")
                        .then(),
                415,
                "unsupported-media-type");
        isProblem(given().get("/broker/v1/authenticate").then(), 405, "method-not-allowed");
    }

    private static ValidatableResponse hook(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/broker/v1/authenticate")
                .then();
    }

    @Test
    void anEventOverHttpIsJournaledAndForwarded() {
        String first = report("{\"id\":\"w1\",\"type\":\"fall\"}")
                .statusCode(202)
                .body("state", equalTo("journaled"))
                .extract()
                .path("id");

        report("{\"id\":\"w1\",\"type\":\"fall\"}").statusCode(202).body("id", equalTo(first));
        Until.holds(
                "stored",
                () -> backend.stored.stream().anyMatch(s -> device.id().equals(s.deviceId())));
        assertThat(backend.storedEventIds()).containsOnlyOnce("w1");
    }

    @Test
    void anEventOverHttpThatIsRefusedSaysWhy() {
        isProblem(report("{\"type\":\"sos\""), 400, "malformed");
        isProblem(report(""), 400, "malformed");
        isProblem(report("{\"type\":\"earthquake\"}"), 400, "unknown-type");
        isProblem(report("{\"type\":\"sos\",\"zone\":\"" + "x".repeat(70_000) + "\"}"), 413, "too-large");
        isProblem(report("{\"type\":\"sos\",\"zone\":\"" + "x".repeat(3_000_000) + "\"}"), 413, "too-large");
        isProblem(
                given().contentType(ContentType.JSON)
                        .body("{}")
                        .post(events(device))
                        .then(),
                401,
                "unauthenticated");
        isProblem(
                given().auth()
                        .preemptive()
                        .basic(device.id().toString(), "wrong")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post(events(device))
                        .then(),
                401,
                "unauthenticated");
        isProblem(
                given().auth()
                        .preemptive()
                        .basic(device.id().toString(), device.password())
                        .contentType(ContentType.JSON)
                        .body("{\"type\":\"sos\"}")
                        .post(events(Registered.fresh()))
                        .then(),
                403,
                "forbidden");
        isProblem(
                given().contentType("text/plain").body("x").post(events(device)).then(), 415, "unsupported-media-type");
    }

    @Test
    void theJournalIsShownToOurOwnOnly() {
        String token = new Secrets(config.secrets()).token("service-token-gateway");

        given().header(SignalPaths.SERVICE_TOKEN, token)
                .get("/api/v1/journal")
                .then()
                .statusCode(200)
                .body("writable", equalTo(true))
                .body("pending", notNullValue());
        isProblem(given().get("/api/v1/journal").then(), 401, "unauthenticated");
        isProblem(
                given().header(SignalPaths.SERVICE_TOKEN, "x")
                        .get("/api/v1/journal")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        given().header("Accept-Language", "en").get("/api/v1/journal").then().body("title", containsString("wrong"));
        given().get("/api/v1/journal").then().body("title", containsString("不正确"));
        isProblem(given().get("/api/v1/nowhere").then(), 404, "not-found");
    }

    @Test
    void aBackendThatIsAwayIsNoReasonNotToBeReady() {
        report("{\"id\":\"known\",\"type\":\"ok\"}").statusCode(202);
        backend.down(503);
        try {
            report("{\"id\":\"away\",\"type\":\"sos\"}").statusCode(202);
            when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("alarm path"));
        } finally {
            backend.up();
        }
        Until.holds("stored afterwards", () -> backend.storedEventIds().contains("away"));
    }

    @Test
    void metricsAndTheApiDocumentAreServed() {
        when().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("nowalls_gateway_journal_pending"))
                .body(containsString("nowalls_gateway_broker_up{connection=\"alarm\"} 1.0"));
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/devices/{deviceId}/events'.post", notNullValue())
                .body("paths.'/broker/v1/authenticate'.post", notNullValue());
    }
}
