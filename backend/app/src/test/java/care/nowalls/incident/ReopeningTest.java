package care.nowalls.incident;

import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReopeningTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Test
    void one_device_has_one_open_incident_and_whoever_reopens_a_second_is_told_why_not() {
        UUID device = fixture.button().deviceId();
        String first = pressed(device, "a");
        act(first, "acknowledge", Map.of()).statusCode(200);
        act(first, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"))
                .statusCode(200);
        act(first, "resolve", Map.of("outcome", "HELPED", "note", "扶起，无伤", "contact", true))
                .statusCode(200);
        String second = pressed(device, "b");
        act(first, "reopen", Map.of()).statusCode(409).body("code", equalTo("incident-already-open"));
        act(second, "acknowledge", Map.of()).statusCode(200);
    }

    private ValidatableResponse act(String incident, String act, Map<String, ?> body) {
        var request = signed.as(Role.DESK);
        return (body.isEmpty() ? request : request.body(body))
                .post("/api/v1/incidents/" + incident + "/" + act)
                .then();
    }

    private String pressed(UUID device, String key) {
        return signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, key, SignalType.SOS)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
    }
}
