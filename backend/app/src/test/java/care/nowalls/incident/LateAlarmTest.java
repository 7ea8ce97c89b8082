package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms that were not understood when they came and are read out of quarantine later. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LateAlarmTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    private UUID device;

    @BeforeEach
    void aButton() {
        device = fixture.button().deviceId();
    }

    private ValidatableResponse put(Map<String, Object> signal) {
        return signed.edge("gateway")
                .body(Batches.of(signal))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200);
    }

    private String press(String event) {
        return put(Batches.signal(device, event, SignalType.SOS)).extract().path("receipts[0].incidentId");
    }

    private Map<String, Object> replayed(String event, SignalType type, Duration ago) {
        Map<String, Object> signal = Batches.signal(device, event, type);
        signal.put(
                "replayed",
                Map.of(
                        "quarantineId",
                        UUID.randomUUID(),
                        "receivedAt",
                        Instant.now().minus(ago).toString()));
        return signal;
    }

    private String replay(String event, Duration ago) {
        return put(replayed(event, SignalType.SOS, ago)).extract().path("receipts[0].incidentId");
    }

    private ValidatableResponse read(String incident) {
        return signed.as(Role.DESK).get("/api/v1/incidents/" + incident).then().statusCode(200);
    }

    @Test
    void an_old_alarm_rings_as_a_hazard_and_says_when_it_came() {
        String incident = replay("old", TWO_DAYS);

        read(incident)
                .body("priority", equalTo(2), "ringing", equalTo(true), "kind", equalTo("SOS"))
                .body("lateSince", startsWith(shown(TWO_DAYS)))
                .body("timeline[0].detail.originally", startsWith(shown(TWO_DAYS)));
    }

    private static String shown(Duration ago) {
        return Instant.now()
                .minus(ago)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toString()
                .substring(0, 10);
    }

    @Test
    void an_alarm_of_a_moment_ago_is_an_ordinary_one() {
        read(replay("young", Duration.ofMinutes(5)))
                .body("priority", equalTo(1), "lateSince", nullValue())
                .body("timeline[0].detail.originally", notNullValue());
    }

    @Test
    void a_press_of_now_makes_an_incident_of_an_old_alarm_an_ordinary_one() {
        String late = replay("old", TWO_DAYS);

        assertThat(press("now")).isEqualTo(late);

        read(late).body("priority", equalTo(1), "lateSince", nullValue(), "signals", equalTo(2));
    }

    @Test
    void an_old_alarm_that_joins_a_press_of_now_does_not_weaken_it() {
        String fresh = press("now");

        assertThat(replay("old", TWO_DAYS)).isEqualTo(fresh);

        read(fresh).body("priority", equalTo(1), "lateSince", nullValue(), "signals", equalTo(2));
    }

    @Test
    void read_twice_it_is_one_signal_of_one_incident() {
        Map<String, Object> signal = replayed("twice", SignalType.SOS, TWO_DAYS);
        String incident = put(signal).extract().path("receipts[0].incidentId");

        signal.put("journalId", UUID.randomUUID());
        put(signal).body("receipts.outcome", equalTo(List.of("DUPLICATE")));

        read(incident).body("signals", equalTo(1));
    }

    @Test
    void an_old_cancel_does_not_take_back_what_was_pressed_after_it() {
        String fresh = press("now");
        put(replayed("cancel", SignalType.CANCEL, TWO_DAYS));
        read(fresh).body("cancelled", equalTo(false));

        put(replayed("cancel-2", SignalType.CANCEL, Duration.ofSeconds(-5)));
        read(fresh).body("cancelled", equalTo(true)).body("timeline.kind", hasItem("CANCELLED"));
    }

    @Test
    void what_an_old_message_says_of_its_battery_and_of_power_is_not_taken_for_now() {
        put(Batches.signal(device, "lost", SignalType.POWER_LOST));
        Map<String, Object> restored = replayed("restored", SignalType.POWER_RESTORED, TWO_DAYS);
        restored.put("battery", 3);
        put(restored);

        signed.as(Role.DESK)
                .get("/api/v1/devices/" + device)
                .then()
                .body("battery", nullValue(), "tasks", equalTo(List.of("power_lost")));
    }
}
