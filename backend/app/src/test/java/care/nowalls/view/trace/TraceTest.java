package care.nowalls.view.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.Batches;
import care.nowalls.incident.IncidentFixture;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TraceTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Pool pool;

    private static String trace(String incident) {
        return IncidentFixture.PATH + incident + "/trace";
    }

    private static String step(int item, String step) {
        return "items[" + item + "].steps.find { it.step == '" + step + "' }";
    }

    private JsonPath read(String incident) {
        return signed.as(Role.DESK)
                .get(trace(incident))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** As a gateway measures: the device's claim, received, durable. */
    private String pressed(UUID device, UUID journal, Instant received) {
        Map<String, Object> signal = Batches.signal(device, UUID.randomUUID().toString(), SignalType.SOS);
        signal.put("journalId", journal);
        signal.put("claimedAt", received.minusMillis(150).toString());
        signal.put("receivedAt", received.toString());
        signal.put("journaledAt", received.plusMillis(7).toString());
        return signed.edge("gateway")
                .body(Batches.of(signal))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
    }

    private void shows(UUID console, String incident, int signals) {
        signed.as(Role.DESK)
                .body(Map.of(
                        "console", console, "incidents", List.of(Map.of("incidentId", incident, "signals", signals))))
                .put("/api/v1/desk/shown")
                .then()
                .statusCode(204);
    }

    @Test
    void one_id_leads_from_the_message_to_the_closing() {
        Household home = fixture.household();
        UUID journal = UUID.randomUUID();
        Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String incident = pressed(home.button(), journal, received);
        UUID console = UUID.randomUUID();
        shows(console, incident, 1);
        fixture.act(Role.DESK, incident, "acknowledge").statusCode(200);
        fixture.act(
                Role.DESK, incident, "contact", Map.of("resident", true, "channel", "PHONE", "result", "NO_ANSWER"));
        fixture.act(Role.DESK, incident, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"));
        fixture.act(Role.DESK, incident, "respond", Map.of("by", Map.of("contactId", home.daughter())))
                .statusCode(200);
        fixture.act(Role.DESK, incident, "arrived").statusCode(200);
        fixture.close(incident, "HELPED").statusCode(200);

        JsonPath read = read(incident);

        assertThat(read.getList("items[0].steps.step"))
                .containsExactly(
                        "DEVICE",
                        "RECEIVED",
                        "JOURNALED",
                        "STORED",
                        "SHOWN",
                        "TAKEN",
                        "CONTACT",
                        "SENT",
                        "ARRIVED",
                        "RESOLVED");
        assertThat(read.getList("items[0].steps.at")).doesNotContainNull();
        assertThat(read.getList("items[0].steps.missing")).containsOnly(false);
        assertThat(read.getInt(step(0, "DEVICE") + ".millisecondsAfterReception"))
                .isEqualTo(-150);
        assertThat(read.getInt(step(0, "JOURNALED") + ".millisecondsAfterReception"))
                .isEqualTo(7);
        assertThat(read.getString("items[0].gateway")).isEqualTo("gateway-test");
        assertThat(read.getString("items[0].node")).isEqualTo("backend-1");
        assertThat(read.getString("items[0].journalId")).isEqualTo(journal.toString());
        assertThat(read.getString(step(0, "SHOWN") + ".detail")).isEqualTo(console.toString());
        assertThat(read.getString(step(0, "CONTACT") + ".detail")).isEqualTo("PHONE ANSWERED");
        assertThat(read.getString(step(0, "SENT") + ".detail"))
                .isEqualTo(home.daughter().toString());
        assertThat(read.getString(step(0, "TAKEN") + ".by")).isNotBlank();
        assertThat(read.getString(step(0, "RESOLVED") + ".detail")).isEqualTo("HELPED");
        assertThat(read.getInt(step(0, "TAKEN") + ".slowAfterMilliseconds")).isEqualTo(60_000);
        signed.as(Role.BUREAU)
                .get("/api/v1/signals/" + read.getString("items[0].signalId") + "/trace")
                .then()
                .statusCode(200)
                .body("incidentId", equalTo(incident), "steps.size()", equalTo(10));
    }

    @Test
    void each_signal_that_joins_has_a_trace_of_its_own() {
        Household home = fixture.household();
        Instant first = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        String incident = pressed(home.button(), UUID.randomUUID(), first);
        shows(UUID.randomUUID(), incident, 1);
        fixture.act(Role.DESK, incident, "acknowledge").statusCode(200);
        pressed(home.button(), UUID.randomUUID(), Instant.now());

        JsonPath before = read(incident);
        assertThat(before.getList("items.number")).containsExactly(1, 2);
        assertThat(before.getString(step(1, "SHOWN") + ".at"))
                .as("no screen has shown the second press yet")
                .isNull();
        assertThat(before.getLong(step(1, "TAKEN") + ".millisecondsAfterReception"))
                .as("it was in hand already")
                .isNegative();
        assertThat(before.getBoolean(step(0, "TAKEN") + ".slow"))
                .as("after 90 s")
                .isTrue();

        shows(UUID.randomUUID(), incident, 2);
        assertThat(read(incident).getString(step(1, "SHOWN") + ".at")).isNotNull();
        JsonPath page = signed.as(Role.DESK).get(trace(incident) + "?limit=1").jsonPath();
        assertThat(page.getList("items.number")).containsExactly(1);
        signed.as(Role.DESK)
                .get(trace(incident) + "?limit=1&cursor=" + page.getString("next"))
                .then()
                .body("items.number", equalTo(List.of(2)), "next", nullValue());
    }

    @Test
    void the_first_screen_counts_and_repeating_it_or_naming_what_does_not_exist_changes_nothing() {
        String incident = fixture.signal(fixture.household().button(), SignalType.SOS);
        UUID first = UUID.randomUUID();
        shows(first, incident, 1);
        String at = read(incident).getString(step(0, "SHOWN") + ".at");
        shows(UUID.randomUUID(), incident, 1);
        shows(first, incident, 1);
        shows(first, incident, 7);
        shows(first, UUID.randomUUID().toString(), 1);

        JsonPath read = read(incident);
        assertThat(read.getString(step(0, "SHOWN") + ".at")).isEqualTo(at);
        assertThat(read.getString(step(0, "SHOWN") + ".detail")).isEqualTo(first.toString());
        signed.as(Role.STREET, UUID.randomUUID())
                .body(Map.of("console", first, "incidents", List.of(Map.of("incidentId", incident, "signals", 1))))
                .put("/api/v1/desk/shown")
                .then()
                .statusCode(403);
    }

    @Test
    void a_gateway_that_did_not_measure_leaves_a_gap_and_the_alarm_is_taken_all_the_same() {
        String incident = fixture.signal(fixture.household().button(), SignalType.SOS);
        JsonPath read = read(incident);
        assertThat(read.getString(step(0, "JOURNALED") + ".at")).isNull();
        assertThat(read.getBoolean(step(0, "JOURNALED") + ".missing")).isTrue();
        assertThat(read.getBoolean(step(0, "DEVICE") + ".missing"))
                .as("a claim is not owed")
                .isFalse();
    }

    @Test
    void what_a_newer_gateway_measures_besides_is_passed_over() {
        Household home = fixture.household();
        Map<String, Object> signal = Batches.signal(home.button(), "from-the-future", SignalType.SOS);
        signal.put("invented", Map.of("later", true));
        signed.edge("gateway")
                .body(Batches.of(signal))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .body("receipts[0].outcome", equalTo("STORED"));
    }

    @Test
    void an_emergency_by_telephone_begins_where_it_was_written_down() {
        Household home = fixture.household();
        String incident = signed.as(Role.DESK)
                .body(Map.of("kind", "SOS", "residentId", home.resident()))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath read = read(incident);
        assertThat(read.getList("items")).hasSize(1);
        assertThat(read.getString("items[0].signalId")).isNull();
        assertThat(read.getInt(step(0, "STORED") + ".millisecondsAfterReception"))
                .isZero();
    }

    @Test
    void a_signal_that_raises_nothing_ends_where_it_was_stored() {
        Household home = fixture.household();
        assertThat(fixture.signal(home.button(), SignalType.LOW_BATTERY)).isNull();
        UUID signal = Reactive.run(() -> pool.preparedQuery("select id from device.signal where device_id = $1")
                .execute(Tuple.of(home.button()))
                .map(rows -> rows.iterator().next().getUUID(0)));
        signed.as(Role.STREET, home.street())
                .get("/api/v1/signals/" + signal + "/trace")
                .then()
                .statusCode(200)
                .body("incidentId", nullValue(), "type", equalTo("low_battery"));
        signed.as(Role.STREET, UUID.randomUUID())
                .get("/api/v1/signals/" + signal + "/trace")
                .then()
                .statusCode(404);
        signed.as(Role.DESK)
                .get("/api/v1/signals/" + UUID.randomUUID() + "/trace")
                .then()
                .statusCode(404);
    }
}
