package care.nowalls.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ResidentApiTest {

    @Inject
    Signed signed;

    @Inject
    ResidentFixture fixture;

    @Test
    void a_street_office_registers_a_resident_and_sees_what_is_sensitive_masked() {
        UUID street = fixture.street();
        signed.as(Role.STREET, street)
                .body(fixture.someone(street))
                .post("/api/v1/residents")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("phone", equalTo("+86138****8000"))
                .body("idNumber", startsWith("31"))
                .body("address", equalTo("梧桐路 12****"))
                .body("category", equalTo("LOW_INCOME"));
    }

    @Test
    void another_street_neither_sees_nor_enters_them() {
        UUID street = fixture.street();
        UUID other = fixture.street();
        UUID resident = fixture.resident(street);
        signed.as(Role.STREET, other)
                .get("/api/v1/residents/" + resident)
                .then()
                .statusCode(404);
        signed.as(Role.STREET, other)
                .body(fixture.someone(street))
                .post("/api/v1/residents")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-street"));
        signed.as(Role.STREET, other).get("/api/v1/streets").then().body("items.id", not(hasItem(street.toString())));
    }

    @Test
    void they_are_found_by_name_initials_and_last_four_of_the_phone() {
        UUID street = fixture.street();
        UUID resident = fixture.resident(street);
        for (String q : List.of("丽华", "slh", "8000", "13800138000")) {
            signed.as(Role.STREET, street)
                    .queryParam("q", q)
                    .get("/api/v1/residents")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(resident.toString())));
        }
        signed.as(Role.STREET, street)
                .queryParam("q", "100%")
                .get("/api/v1/residents")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void the_same_identity_number_is_refused() {
        UUID street = fixture.street();
        NewResident someone = fixture.someone(street);
        signed.as(Role.DESK).body(someone).post("/api/v1/residents").then().statusCode(201);
        signed.as(Role.DESK)
                .body(someone)
                .post("/api/v1/residents")
                .then()
                .statusCode(409)
                .body("code", equalTo("id-number-known"));
    }

    @Test
    void a_merge_patch_needs_the_version_that_was_read() {
        UUID resident = fixture.resident(fixture.street());
        String path = "/api/v1/residents/" + resident;
        Map<String, Object> patch = Map.of("phone", "13700137000", "contacts", List.of());
        signed.as(Role.DESK)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(428);
        String etag = signed.as(Role.DESK).get(path).header("ETag");
        signed.as(Role.DESK)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("phone", equalTo("+86137****7000"));
        signed.as(Role.DESK)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(412);
        signed.as(Role.DESK).get(path + "/card").then().body("contacts.size()", equalTo(0));
    }

    @Test
    void a_merge_patch_refuses_what_it_does_not_know_and_what_may_not_be() {
        String path = "/api/v1/residents/" + fixture.resident(fixture.street());
        String etag = signed.as(Role.DESK).get(path).header("ETag");
        Map<String, String> refused = Map.of(
                "{\"shoe\":41}",
                "unknown-field",
                "{\"name\":null}",
                "validation",
                "[]",
                "malformed",
                "{",
                "malformed-json");
        refused.forEach((body, code) -> signed.as(Role.DESK)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo(code)));
    }

    @Test
    void the_card_is_masked_and_a_reveal_is_written_to_the_audit_log() {
        UUID resident = fixture.resident(fixture.street());
        signed.as(Role.DESK)
                .get("/api/v1/residents/" + resident + "/card")
                .then()
                .statusCode(200)
                .body("gateCode", nullValue())
                .body("contacts.name", equalTo(List.of("单小明", "王邻")))
                .body("contacts[1].keyHolder", equalTo(true))
                .body("contacts[0].phone", equalTo("+86139****9000"));
        signed.as(Role.DESK)
                .body(Map.of("purpose", "救护车需要门禁", "fields", List.of("GATE_CODE", "PHONE")))
                .post("/api/v1/residents/" + resident + "/reveal")
                .then()
                .statusCode(200)
                .body("gateCode", equalTo("4711#"))
                .body("phone", equalTo("+8613800138000"))
                .body("healthNotes", nullValue());
        signed.as(Role.AUDITOR)
                .queryParam("recordId", resident)
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("resident.revealed"))
                .body("items.purpose", hasItem(startsWith("救护车需要门禁")));
    }

    @Test
    void an_import_registers_the_good_lines_and_tells_of_the_others() {
        UUID street = fixture.street();
        String number = IdNumbers.fresh(ResidentFixture.BORN);
        String csv = "name,idNumber,phone,address,lat,lon,category,contact1Name,contact1Relation,contact1Phone\n"
                + "王秀英," + number + ",13600136000,\"梧桐路 1 号, 2 室\",31.2,121.4,DESTITUTE,王强,儿子,13500135000\n"
                + "赵六,110101194912310021,13600136000,梧桐路,31.2,121.4,,,,\n"
                + "孙七,,13600136000,梧桐路,north,121.4,,,,\n";
        ImportReport report = signed.as(Role.STREET, street)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/residents/import")
                .then()
                .statusCode(200)
                .extract()
                .as(ImportReport.class);
        assertThat(report.registered()).isEqualTo(1);
        assertThat(report.results())
                .extracting(ImportReport.Result::code)
                .containsExactly(null, "id-number-invalid", "validation");
        assertThat(report.results().get(2).column()).isEqualTo("lat");
    }

    @Test
    void an_assessment_sets_the_ability_level() {
        UUID resident = fixture.resident(fixture.street());
        Map<String, Integer> scores = new java.util.TreeMap<>();
        for (String item : List.of(
                "EATING,GROOMING,BATHING,DRESSING_UPPER,DRESSING_LOWER,URINATION,DEFECATION,TOILETING,BED_MOBILITY,BED_CHAIR_TRANSFER,WALKING,TIME_ORIENTATION,PLACE_ORIENTATION,PERSON_ORIENTATION,MEMORY,COMPREHENSION,EXPRESSION,DAILY_AFFAIRS,SOCIAL_LIFE"
                        .split(",", -1))) {
            scores.put(item, 2);
        }
        for (String item :
                List.of("STAIRS,AGGRESSION,DEPRESSION,CONSCIOUSNESS,VISION,HEARING,TRANSPORT".split(",", -1))) {
            scores.put(item, 1);
        }
        String path = "/api/v1/residents/" + resident + "/assessments";
        signed.as(Role.LEADER)
                .body(Map.of("reason", "FIRST", "scores", scores, "dementia", true))
                .post(path)
                .then()
                .statusCode(201)
                .body("total", equalTo(45))
                .body("level", equalTo(4))
                .body("upgrades", equalTo(List.of("DEMENTIA")));
        signed.as(Role.BUREAU).get(path).then().body("items.size()", equalTo(1));
        signed.as(Role.DESK).get("/api/v1/residents/" + resident).then().body("abilityLevel", equalTo(4));
        signed.as(Role.LEADER)
                .body(Map.of("reason", "FIRST", "scores", Map.of("EATING", 4)))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("scores-incomplete"));
    }
}
