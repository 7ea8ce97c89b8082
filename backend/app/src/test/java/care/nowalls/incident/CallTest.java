package care.nowalls.incident;

import static care.nowalls.testing.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.Pages;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Pool pool;

    private ValidatableResponse comesIn(String from) {
        return signed.as(Role.DESK)
                .body(Map.of("from", from))
                .post("/api/v1/calls")
                .then()
                .statusCode(201);
    }

    @Test
    void a_caller_is_known_by_number_and_the_first_desk_gets_the_card() {
        Household home = fixture.household();
        String call = comesIn(home.daughterPhone())
                .body("state", equalTo("RINGING"), "residentName", equalTo("李建国"), "contactName", equalTo("李芳"))
                .body("contactId", equalTo(home.daughter().toString()), "incidentId", nullValue())
                .extract()
                .path("id");
        signed.as(Role.LEADER)
                .post("/api/v1/calls/" + call + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"), "answeredBy", notNullValue());
        signed.as(Role.DESK)
                .post("/api/v1/calls/" + call + "/answer")
                .then()
                .statusCode(409)
                .body("code", equalTo("call-taken"));
    }

    @Test
    void the_residents_call_and_its_recording_stand_in_the_open_incident() {
        Household home = fixture.household();
        String incident = fixture.signal(home.button(), SignalType.SOS);
        String call = comesIn("+86 " + home.phone())
                .body("incidentId", equalTo(incident), "contactId", nullValue())
                .extract()
                .path("id");
        signed.as(Role.DESK).post("/api/v1/calls/" + call + "/answer").then().statusCode(200);
        Map<String, Object> over = Map.of("recordingRef", "rec/2026/11/27/0001.opus");
        signed.as(Role.DESK)
                .body(over)
                .post("/api/v1/calls/" + call + "/ended")
                .then()
                .body("state", equalTo("ENDED"), "recordingRef", equalTo("rec/2026/11/27/0001.opus"));
        signed.as(Role.DESK)
                .body(over)
                .post("/api/v1/calls/" + call + "/ended")
                .then()
                .statusCode(200);
        fixture.read(incident)
                .body("state", equalTo("RAISED"), "timeline.kind", hasItems("CALL_IN", "CALL_TAKEN", "CALL_ENDED"))
                .body("timeline.findAll { it.kind == 'CALL_ENDED' }.size()", equalTo(1))
                .body("timeline.detail.recording", hasItem("rec/2026/11/27/0001.opus"));
    }

    @Test
    void a_stranger_rings_too_and_can_be_linked() {
        String call =
                comesIn("anonymous").body("residentId", nullValue()).extract().path("id");
        String incident = fixture.signal(fixture.household().button(), SignalType.SMOKE);
        signed.as(Role.DESK)
                .body(Map.of("incidentId", incident))
                .post("/api/v1/calls/" + call + "/link")
                .then()
                .statusCode(200)
                .body("incidentId", equalTo(incident));
        signed.as(Role.DESK)
                .body(Map.of("incidentId", UUID.randomUUID()))
                .post("/api/v1/calls/" + call + "/link")
                .then()
                .statusCode(404);
        signed.as(Role.DESK)
                .body(Map.of())
                .post("/api/v1/calls/" + call + "/ended")
                .then()
                .body("state", equalTo("MISSED"));
        signed.as(Role.DESK)
                .body(Map.of("from", " "))
                .post("/api/v1/calls")
                .then()
                .statusCode(400);
    }

    @Test
    void the_exchange_dials_after_the_wish_was_committed() {
        Household home = fixture.household();
        String incident = fixture.signal(home.button(), SignalType.SOS);
        String call = signed.as(Role.DESK)
                .body(Map.of("contactId", home.daughter()))
                .post("/api/v1/incidents/" + incident + "/calls")
                .then()
                .statusCode(201)
                .body("direction", equalTo("OUT"), "contactName", equalTo("李芳"))
                .extract()
                .path("id");
        fixture.read(incident).body("timeline.kind", hasItem("DIALLED"));
        until("the exchange has taken it", () -> !exchangeRef(call).isEmpty());
        signed.as(Role.DESK)
                .body(Map.of("answered", true))
                .post("/api/v1/calls/" + call + "/ended")
                .then()
                .body("state", equalTo("ENDED"));
        signed.as(Role.DESK)
                .body(Map.of("contactId", UUID.randomUUID()))
                .post("/api/v1/incidents/" + incident + "/calls")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-contact"));
    }

    @Test
    void the_calls_of_an_incident_are_read_page_by_page_newest_first() {
        Household home = fixture.household();
        String incident = fixture.signal(home.button(), SignalType.SOS);
        List<String> rang = Stream.generate(
                        () -> comesIn(home.phone()).extract().<String>path("id"))
                .limit(3)
                .toList();
        assertThat(Pages.ids(() -> signed.as(Role.DESK), "/api/v1/calls?incidentId=" + incident, 2))
                .containsExactlyElementsOf(rang.reversed());
        signed.as(Role.DESK)
                .get("/api/v1/calls?cursor=azp4")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    private String exchangeRef(String call) {
        return Reactive.run(
                () -> pool.preparedQuery("select coalesce(exchange_ref, '') as ref from incident.call where id = $1")
                        .execute(Tuple.of(UUID.fromString(call)))
                        .map(rows -> rows.iterator().next().getString("ref")));
    }
}
