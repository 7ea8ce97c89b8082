package care.nowalls.daycare;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.token.Role;
import care.nowalls.daycare.job.PressedWhileAway;
import care.nowalls.device.DeviceFixture;
import care.nowalls.device.DeviceKind;
import care.nowalls.device.Devices;
import care.nowalls.device.NewDevice;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The residents here live alone. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PressedWhileAwayTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    Devices devices;

    @Inject
    PressedWhileAway listener;

    private UUID street;
    private UUID resident;

    @BeforeEach
    void somebody() {
        street = fixture.street();
        resident = fixture.resident(street);
    }

    private UUID device(DeviceKind kind) {
        return Reactive.run(() -> devices.register(NewDevice.of(kind, resident)))
                .deviceId();
    }

    private void signIn() {
        String centre = signed.as(Role.BUREAU)
                .body(Map.of(
                        "name", "中心 " + UUID.randomUUID(), "streetId", street, "places", 9, "lat", 31.2, "lon", 121.4))
                .post("/api/v1/centres")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        signed.as(Role.CENTRE, UUID.fromString(centre))
                .body(Map.of("resident", Map.of("id", resident), "direction", "IN", "method", "TABLET"))
                .post("/api/v1/centres/" + centre + "/attendance")
                .then()
                .statusCode(201);
    }

    private void press(UUID device) {
        Map<String, Object> signal = Map.of(
                "journalId", UUID.randomUUID(),
                "deviceId", device,
                "key", UUID.randomUUID(),
                "type", "sos",
                "receivedAt", Instant.now().toString());
        signed.edge("gateway")
                .body(Map.of("gateway", "g", "signals", List.of(signal)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200);
    }

    private List<String> suspects() {
        return signed.as(Role.DESK)
                .get("/api/v1/devices?list=SWAPPED&streetId=" + street)
                .then()
                .extract()
                .path("items.id");
    }

    /** What the relay does, at once. */
    private void heard(UUID device) {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", device.toString())
                .put("residentId", resident.toString())
                .put("kind", "SOS");
        OutboxEvent event = new OutboxEvent(UUID.randomUUID(), "incident.raised", "incident:x", payload, Instant.now());
        Reactive.run(() -> Panache.withTransaction(() -> listener.on(event)));
    }

    @Test
    void a_button_pressed_at_home_while_its_person_is_here_is_suspect() {
        UUID button = device(DeviceKind.SOS_BUTTON);
        signIn();
        press(button);
        Waiting.until("the button is suspect", () -> suspects().equals(List.of(button.toString())));
    }

    @Test
    void a_pendant_goes_where_its_person_goes_and_somebody_at_home_may_press() {
        UUID pendant = device(DeviceKind.PENDANT);
        UUID button = device(DeviceKind.SOS_BUTTON);
        heard(button);
        signIn();
        heard(pendant);
        assertThat(suspects()).isEmpty();
        heard(button);
        assertThat(suspects()).containsExactly(button.toString());
    }
}
