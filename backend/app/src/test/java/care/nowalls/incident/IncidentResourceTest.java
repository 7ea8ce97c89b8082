package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.incident.job.IncidentSweeper;
import care.nowalls.incident.model.Moment;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IncidentResourceTest {

    private static final String PATH = "/api/v1/incidents/";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    IncidentSweeper sweeper;

    private String pressed(UUID device, String key) {
        return signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, key, SignalType.SOS)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
    }

    private String raised() {
        return pressed(fixture.button().deviceId(), "a");
    }

    private ValidatableResponse act(Role role, String incident, String act) {
        return signed.as(role).post(PATH + incident + "/" + act).then();
    }

    private ValidatableResponse act(Role role, String incident, String act, Map<String, ?> body) {
        return signed.as(role).body(body).post(PATH + incident + "/" + act).then();
    }

    private void sweep(String incident, long secondsAhead) {
        Moment at = new Moment(Instant.now().plusSeconds(secondsAhead), Instant.now());
        Reactive.run(() -> sweeper.sweep(UUID.fromString(incident), at));
    }

    @Test
    void the_whole_path_of_an_emergency() {
        UUID device = fixture.button().deviceId();
        String id = pressed(device, "press-1");
        act(Role.DESK, id, "acknowledge")
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"), "leaseUntil", notNullValue(), "ringing", equalTo(false))
                .body("address", notNullValue(), "residentName", equalTo("王秀英"));
        act(Role.DESK, id, "acknowledge").statusCode(409).body("code", equalTo("incident-taken"));
        act(Role.DESK, id, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"))
                .statusCode(200);
        act(Role.DESK, id, "respond", Map.of("by", Map.of("staffId", UUID.randomUUID()), "etaMinutes", 10));
        act(Role.DESK, id, "arrived").statusCode(200).body("state", equalTo("RESPONDING"));
        act(Role.DESK, id, "resolve", Map.of("outcome", "HELPED", "note", "扶起，无伤", "contact", true))
                .statusCode(200)
                .body("state", equalTo("RESOLVED"), "nextDeadline", nullValue());
        signed.as(Role.DESK)
                .get(PATH + id)
                .then()
                .statusCode(200)
                .body("timeline.kind", hasItems("RAISED", "ACKNOWLEDGED", "CONTACT", "ARRIVED", "RESOLVED"))
                .body("timeline.text", hasItem("扶起，无伤"));
        assertThat(commandsFor(device)).contains("press-1");
    }

    private List<Object> commandsFor(UUID device) {
        List<Map<String, Object>> claimed = signed.edge("gateway")
                .body(Map.of("gateway", "g", "max", 500))
                .post("/internal/v1/commands/claim")
                .then()
                .extract()
                .path("");
        return claimed.stream()
                .filter(command -> device.toString().equals(command.get("deviceId")))
                .map(command -> command.get("ref"))
                .toList();
    }

    @Test
    void a_lease_without_a_recorded_act_rings_again_and_the_escalation_goes_on() {
        String id = raised();
        act(Role.DESK, id, "acknowledge").statusCode(200);
        sweep(id, 119);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("ACKNOWLEDGED"));
        sweep(id, 121);
        signed.as(Role.DESK)
                .get(PATH + id)
                .then()
                .body("state", equalTo("RAISED"), "ringing", equalTo(true), "acknowledgedBy", nullValue())
                .body("nextDeadline", notNullValue(), "timeline.kind", hasItem("LEASE_OVER"));
    }

    @Test
    void an_operator_who_signs_out_leaves_nothing_silent() {
        String id = raised();
        UUID console = UUID.randomUUID();
        signed.as(Role.LEADER)
                .body(Map.of("console", console, "state", "READY", "soundUnlocked", true))
                .put("/api/v1/desk/presence")
                .then()
                .statusCode(204);
        act(Role.LEADER, id, "acknowledge").statusCode(200);
        sweep(id, 1);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("ACKNOWLEDGED"));
        signed.as(Role.LEADER)
                .delete("/api/v1/desk/presence?console=" + console)
                .then()
                .statusCode(204);
        sweep(id, 1);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("RAISED"));
    }

    @Test
    void nobody_closes_alone_what_nobody_spoke_about() {
        String id = raised();
        act(Role.DESK, id, "acknowledge").statusCode(200);
        Map<String, Object> silent = Map.of("outcome", "NO_ANSWER_VISITED", "note", "门口无人", "contact", false);
        act(Role.DESK, id, "countersign").statusCode(409).body("code", equalTo("nothing-to-countersign"));
        act(Role.DESK, id, "resolve", silent).statusCode(202).body("state", equalTo("ACKNOWLEDGED"));
        act(Role.DESK, id, "countersign").statusCode(422).body("code", equalTo("same-person"));
        act(Role.LEADER, id, "countersign").statusCode(200).body("state", equalTo("RESOLVED"));
    }

    @Test
    void a_false_alarm_needs_a_voice() {
        String id = raised();
        act(Role.DESK, id, "acknowledge").statusCode(200);
        Map<String, Object> close = Map.of("outcome", "FALSE_ALARM", "note", "误按", "contact", true);
        act(Role.DESK, id, "resolve", close).statusCode(422).body("code", equalTo("voice-contact-needed"));
        act(Role.DESK, id, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"))
                .statusCode(200);
        act(Role.DESK, id, "resolve", close).statusCode(200);
    }

    @Test
    void acts_in_the_wrong_state_are_refused_and_name_it() {
        String id = raised();
        act(Role.DESK, id, "release").statusCode(409).body("code", equalTo("incident-not-taken"));
        act(Role.DESK, id, "contact", Map.of("channel", "PHONE", "result", "BUSY"))
                .statusCode(422);
        act(Role.DESK, id, "reopen").statusCode(409).body("code", equalTo("incident-open"));
        act(Role.DESK, id, "note", Map.of("text", "已拨打 120")).statusCode(200);
        act(Role.DESK, UUID.randomUUID().toString(), "acknowledge").statusCode(404);
    }

    @Test
    void raised_by_phone_released_merged_and_reopened() {
        UUID resident = fixture.resident(fixture.street());
        String id = signed.as(Role.DESK)
                .body(Map.of("residentId", resident, "note", "家属来电"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("state", equalTo("RAISED"), "kind", equalTo("PHONE"))
                .extract()
                .path("id");
        act(Role.DESK, id, "acknowledge").statusCode(200);
        act(Role.DESK, id, "release").statusCode(200).body("state", equalTo("RAISED"));
        act(Role.DESK, id, "subject", Map.of("residentId", fixture.resident(fixture.street())))
                .statusCode(200);
        act(Role.DESK, id, "merge", Map.of("into", id)).statusCode(422);
        act(Role.DESK, id, "merge", Map.of("into", raised())).statusCode(200).body("outcome", equalTo("DUPLICATE"));
        act(Role.DESK, id, "reopen").statusCode(200).body("state", equalTo("RAISED"));
    }

    @Test
    void a_street_sees_only_its_own() {
        UUID street = fixture.street();
        String id = pressed(fixture.button(street).deviceId(), "s");
        signed.as(Role.STREET, street)
                .get("/api/v1/incidents?state=RAISED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id), "items.address[0]", nullValue());
        signed.as(Role.STREET, fixture.street()).get(PATH + id).then().statusCode(404);
        signed.as(Role.DESK).get("/api/v1/desk").then().statusCode(200).body("canRing", notNullValue());
    }

    @Test
    void nobody_taking_it_tells_the_next() {
        String id = raised();
        sweep(id, 31);
        signed.as(Role.DESK)
                .get(PATH + id)
                .then()
                .body("timeline.kind", hasItem("ESCALATED"), "timeline.text", hasItem(notNullValue()))
                .body("nextDeadline", notNullValue());
    }
}
