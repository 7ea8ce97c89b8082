package care.nowalls.view;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IncidentCardTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Test
    void the_card_has_what_an_emergency_needs_and_what_to_read_to_the_ambulance() {
        Household home = fixture.household();
        signed.as(Role.DESK)
                .body(Map.of("allergies", "青霉素", "medicines", "硝酸甘油", "landmark", "小区东门药店旁"))
                .put("/api/v1/residents/" + home.resident() + "/rescue-notes")
                .then()
                .statusCode(200);
        String id = fixture.signal(home.button(), SignalType.FALL);
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        Map<String, Object> tried = Map.of("contactId", home.daughter(), "channel", "PHONE", "result", "NO_ANSWER");
        fixture.act(Role.DESK, id, "contact", tried).statusCode(200);
        fixture.act(Role.DESK, id, "contact", tried).statusCode(200);
        signed.as(Role.DESK)
                .get("/api/v1/incidents/" + id + "/card")
                .then()
                .statusCode(200)
                .body("person.name", equalTo("李建国"), "person.gateCode", equalTo("4711#"), "person.age", notNullValue())
                .body("person.rescue.allergies", equalTo("青霉素"), "person.healthNotes", equalTo("心脏病"))
                .body("contacts[0].role", equalTo("RESIDENT"), "contacts[1].name", equalTo("李芳"))
                .body("contacts[1].tries", equalTo(2), "contacts[1].lastResult", equalTo("NO_ANSWER"))
                .body("devices.find { it.raisedThis }.id", equalTo(home.button().toString()))
                .body("readAloud.zh", hasItem(containsString("小区东门药店旁")))
                .body("readAloud.zh", hasItem(containsString("青霉素")))
                .body("readAloud.en", hasItem(containsString("3, no lift")));
        signed.as(Role.STREET, home.street())
                .get("/api/v1/incidents/" + id + "/card")
                .then()
                .statusCode(403);
        signed.as(Role.DESK)
                .get("/api/v1/incidents/" + UUID.randomUUID() + "/card")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_known_is_a_card_too() {
        String id = signed.as(Role.DESK)
                .body(Map.of("note", "路人来电"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        signed.as(Role.DESK)
                .get("/api/v1/incidents/" + id + "/card")
                .then()
                .statusCode(200)
                .body("person", nullValue(), "readAloud.zh", hasItem(containsString("情况")));
    }
}
