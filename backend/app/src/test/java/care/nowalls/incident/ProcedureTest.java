package care.nowalls.incident;

import static care.nowalls.incident.IncidentFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProcedureTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Test
    void an_incident_shows_its_procedure_and_a_ticked_step_says_who_and_when() {
        String id = fixture.signal(fixture.household().button(), SignalType.SOS);
        List<String> steps = signed.as(Role.DESK)
                .get(PATH + id + "/checklist")
                .then()
                .statusCode(200)
                .body("code", equalTo("HELP"), "title.zh", equalTo("求助、跌倒"), "steps.size()", greaterThan(5))
                .body("steps[0].act", equalTo("CONTACT"), "steps[0].dueAt", notNullValue())
                .extract()
                .path("steps.id");
        fixture.act(Role.DESK, id, "checklist/" + steps.get(1))
                .statusCode(409)
                .body("code", equalTo("incident-not-taken"));
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        fixture.act(Role.DESK, id, "checklist/" + steps.get(1), Map.of("note", "能说话，右腿疼"))
                .statusCode(200)
                .body("steps[1].doneBy", notNullValue(), "steps[1].doneAt", notNullValue());
        fixture.act(Role.DESK, id, "checklist/" + steps.get(1)).statusCode(409).body("code", equalTo("step-done"));
        fixture.act(Role.DESK, id, "checklist/" + UUID.randomUUID()).statusCode(404);
        fixture.read(id)
                .body("timeline.findAll { it.kind == 'STEP' }.text", contains("能说话，右腿疼"))
                .body("timeline.find { it.kind == 'STEP' }.detail.procedure", equalTo("HELP"));
    }

    @Test
    void only_a_step_with_an_act_renews_the_lease() {
        String id = fixture.signal(fixture.household().button(), SignalType.GAS);
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        String lease = fixture.read(id).extract().path("leaseUntil");
        String help = fixture.signal(fixture.household().button(), SignalType.SOS);
        fixture.act(Role.DESK, help, "acknowledge").statusCode(200);
        String reminderLease = fixture.read(help).extract().path("leaseUntil");
        List<String> reminders =
                signed.as(Role.DESK).get(PATH + help + "/checklist").path("steps.findAll { it.act == null }.id");
        fixture.act(Role.DESK, help, "checklist/" + reminders.getFirst()).statusCode(200);
        assertThat(fixture.read(help).extract().<String>path("leaseUntil")).isEqualTo(reminderLease);
        List<String> acts =
                signed.as(Role.DESK).get(PATH + id + "/checklist").path("steps.findAll { it.act != null }.id");
        fixture.act(Role.DESK, id, "checklist/" + acts.getFirst()).statusCode(200);
        assertThat(fixture.read(id).extract().<String>path("leaseUntil")).isGreaterThan(lease);
    }

    @Test
    void an_ambulance_is_called_before_anybody_took_it_and_that_is_written_down() {
        String id = fixture.signal(fixture.household().button(), SignalType.FALL);
        Map<String, Object> call = Map.of("number", "120", "told", "82 岁，跌倒，髋部疼痛，无电梯三楼");
        fixture.act(Role.DESK, id, "emergency-call", call)
                .statusCode(200)
                .body("state", equalTo("RAISED"), "timeline.detail.number", hasItem("120"));
        fixture.act(Role.DESK, id, "emergency-call", Map.of("number", "121", "told", "x"))
                .statusCode(400);
        Map<String, Object> future = Map.of(
                "number",
                "110",
                "told",
                "x",
                "at",
                OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).toString());
        fixture.act(Role.DESK, id, "emergency-call", future).statusCode(422).body("code", equalTo("call-time"));
    }

    @Test
    void a_door_is_forced_only_by_right_and_before_a_witness() {
        Household home = fixture.household();
        String id = fixture.signal(home.button(), SignalType.SOS);
        Map<String, Object> family =
                Map.of("basis", "FAMILY_CONSENT", "contactId", home.daughter(), "witness", "保安 张师傅");
        fixture.act(Role.DESK, id, "forced-entry", family).statusCode(422).body("code", equalTo("family-not-reached"));
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        fixture.act(Role.DESK, id, "forced-entry", Map.of("basis", "POLICE", "witness", "邻居"))
                .statusCode(422)
                .body("code", equalTo("police-number-needed"));
        fixture.act(Role.DESK, id, "forced-entry", Map.of("basis", "WRITTEN_CONSENT", "witness", "邻居"))
                .statusCode(422)
                .body("code", equalTo("no-written-consent"));
        fixture.act(
                        Role.DESK,
                        id,
                        "contact",
                        Map.of("contactId", home.daughter(), "channel", "PHONE", "result", "ANSWERED"))
                .statusCode(200);
        fixture.act(Role.DESK, id, "forced-entry", family)
                .statusCode(200)
                .body("timeline.kind", hasItem("FORCED_ENTRY"));
        consents(home.resident(), LocalDate.now(ZoneOffset.UTC).minusDays(30));
        fixture.act(Role.DESK, id, "forced-entry", Map.of("basis", "WRITTEN_CONSENT", "witness", "邻居"))
                .statusCode(200);
    }

    private void consents(UUID resident, LocalDate day) {
        signed.as(Role.DESK)
                .body(Map.of("allergies", "青霉素", "medicines", "阿司匹林", "entryConsentOn", day.toString()))
                .put("/api/v1/residents/" + resident + "/rescue-notes")
                .then()
                .statusCode(200);
    }

    @Test
    void rescue_notes_are_read_for_a_purpose_and_only_within_reach() {
        Household home = fixture.household();
        consents(home.resident(), LocalDate.now(ZoneOffset.UTC).minusDays(1));
        String path = "/api/v1/residents/" + home.resident() + "/rescue-notes/reveal";
        signed.as(Role.STREET, home.street())
                .body(Map.of("purpose", "核对"))
                .post(path)
                .then()
                .statusCode(200)
                .body("allergies", equalTo("青霉素"), "illnesses", nullValue());
        signed.as(Role.STREET, UUID.randomUUID())
                .body(Map.of("purpose", "核对"))
                .post(path)
                .then()
                .statusCode(404);
        signed.as(Role.DESK)
                .body(Map.of(
                        "entryConsentOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()))
                .put("/api/v1/residents/" + home.resident() + "/rescue-notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("consent-in-future"));
    }

    @Test
    void a_new_version_begins_on_a_day_to_come_and_ends_the_one_before() {
        LocalDate begins = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        Map<String, Object> step = Map.of("act", "CONTACT", "text", Map.of("zh", "回拨", "en", "Call back"));
        Map<String, Object> wanted = Map.of(
                "code",
                "SERVICE",
                "kinds",
                List.of("SERVICE"),
                "title",
                Map.of("zh", "服务", "en", "Service"),
                "validFrom",
                begins.toString(),
                "steps",
                List.of(step));
        signed.as(Role.LEADER)
                .body(wanted)
                .post("/api/v1/procedures")
                .then()
                .statusCode(201)
                .body("validFrom", equalTo(begins.toString()), "steps.size()", equalTo(1));
        signed.as(Role.DESK)
                .get("/api/v1/procedures")
                .then()
                .body("items.findAll { it.code == 'SERVICE' }.validTo", hasItems(begins.toString(), null))
                .body("next", nullValue());
        signed.as(Role.DESK).body(wanted).post("/api/v1/procedures").then().statusCode(403);
        Map<String, Object> other = Map.of(
                "code",
                "OTHER",
                "kinds",
                List.of("GAS"),
                "title",
                Map.of("zh", "其他", "en", "Other"),
                "validFrom",
                begins.toString(),
                "steps",
                List.of(step));
        signed.as(Role.LEADER).body(other).post("/api/v1/procedures").then().statusCode(409);
    }
}
