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
class IncidentResourceTest {

    private static final String PATH = "/api/v1/incidents/";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    IncidentJourney journey;

    private String pressed(UUID device, String key) {
        return journey.pressed(device, key);
    }

    private String raised() {
        return pressed(fixture.button().deviceId(), "a");
    }

    private ValidatableResponse act(Role role, String incident, String act) {
        return journey.act(role, incident, act);
    }

    private ValidatableResponse act(Role role, String incident, String act, Map<String, ?> body) {
        return journey.act(role, incident, act, body);
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
        journey.later(id, 60);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("ACKNOWLEDGED"));
        journey.later(id, 121);
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
        reports(console, "READY");
        act(Role.LEADER, id, "acknowledge").statusCode(200);
        journey.later(id, 1);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("ACKNOWLEDGED"));
        signsOut(console);
        journey.later(id, 1);
        signed.as(Role.DESK).get(PATH + id).then().body("state", equalTo("RAISED"));
    }

    @Test
    void an_operator_whose_console_is_gone_for_thirty_seconds_leaves_nothing_silent() {
        String id = raised();
        UUID console = UUID.randomUUID();
        reports(console, "READY");
        act(Role.LEADER, id, "acknowledge").statusCode(200);
        journey.silentFor(id, 29);
        assertThat(journey.state(id)).isEqualTo("ACKNOWLEDGED");
        journey.silentFor(id, 31);
        assertThat(journey.state(id)).isEqualTo("RAISED");
        assertThat(journey.timeline(id)).contains("LEASE_OVER");
        signsOut(console);
    }

    @Test
    void an_operator_who_takes_a_break_leaves_nothing_silent() {
        String id = raised();
        UUID console = UUID.randomUUID();
        reports(console, "READY");
        act(Role.LEADER, id, "acknowledge").statusCode(200);
        reports(console, "BREAK");
        journey.later(id, 1);
        assertThat(journey.state(id)).isEqualTo("RAISED");
        signsOut(console);
    }

    private void signsOut(UUID console) {
        signed.as(Role.LEADER)
                .delete("/api/v1/desk/presence?console=" + console)
                .then()
                .statusCode(204);
    }

    private void reports(UUID console, String state) {
        signed.as(Role.LEADER)
                .body(Map.of("console", console, "state", state, "soundUnlocked", true))
                .put("/api/v1/desk/presence")
                .then()
                .statusCode(204);
    }

    @Test
    void a_press_withdraws_the_proposal_to_close() {
        UUID device = fixture.button().deviceId();
        String id = pressed(device, "first");
        act(Role.DESK, id, "acknowledge").statusCode(200);
        act(Role.DESK, id, "resolve", Map.of("outcome", "NO_ANSWER_VISITED", "note", "门口无人", "contact", false))
                .statusCode(202);
        assertThat(pressed(device, "second")).isEqualTo(id);
        act(Role.LEADER, id, "countersign").statusCode(409).body("code", equalTo("nothing-to-countersign"));
        journey.seen(id).body("state", equalTo("ACKNOWLEDGED"), "signals", equalTo(2));
    }

    @Test
    void a_devices_cancel_closes_nothing_it_only_marks() {
        UUID device = fixture.button().deviceId();
        String id = pressed(device, "press");
        assertThat(journey.sent(device, "cancel", SignalType.CANCEL)).isEqualTo(id);
        journey.seen(id).body("state", equalTo("RAISED"), "ringing", equalTo(true), "cancelled", equalTo(true));
    }

    @Test
    void it_is_handed_over_only_to_somebody_who_is_at_the_desk() {
        String id = raised();
        act(Role.DESK, id, "acknowledge").statusCode(200);
        act(Role.DESK, id, "hand-over", Map.of("to", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("operator-not-ready"));
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
        signed.as(Role.DESK)
                .get("/api/v1/incidents?state=RAISED")
                .then()
                .body("items.find { it.id == '" + id + "' }.address", notNullValue());
        signed.as(Role.STREET, fixture.street()).get(PATH + id).then().statusCode(404);
        signed.as(Role.DESK).get("/api/v1/desk").then().statusCode(200).body("canRing", notNullValue());
    }

    @Test
    void nobody_taking_it_tells_the_next() {
        String id = raised();
        journey.later(id, 31);
        signed.as(Role.DESK)
                .get(PATH + id)
                .then()
                .body("timeline.kind", hasItem("ESCALATED"), "timeline.text", hasItem(notNullValue()))
                .body("nextDeadline", notNullValue());
    }
}
