package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.testing.Pages;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ResponseTargetTest {

    private static final String PATH = "/api/v1/response-targets";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture devices;

    private static Map<String, Object> line(String measure, String from, int seconds, @Nullable Double share) {
        Map<String, Object> line = new HashMap<>();
        line.put("measure", measure);
        line.put("countedFrom", from);
        line.put("withinSeconds", seconds);
        line.put("share", share);
        return line;
    }

    private static Map<String, Object> sheet(UUID street, Instant from, List<Map<String, Object>> lines) {
        return Map.of("streetId", street, "validFrom", from.toString(), "lines", lines);
    }

    private ValidatableResponse keep(Role role, Map<String, Object> sheet) {
        return signed.as(role).body(sheet).post(PATH).then();
    }

    @Test
    void the_bureau_gives_a_street_targets_of_its_own_for_a_period_and_the_audit_log_keeps_it() {
        UUID street = devices.street();
        Instant from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> sheet = new HashMap<>(sheet(
                street, from, List.of(line("ARRIVE", "DECISION", 3600, 0.9), line("ANSWER", "RECEPTION", 60, null))));
        sheet.put("validUntil", from.plus(30, ChronoUnit.DAYS).toString());

        String id = keep(Role.BUREAU, sheet)
                .statusCode(201)
                .body("createdBy", notNullValue())
                .extract()
                .path("id");

        signed.as(Role.AUDITOR)
                .get(PATH + "?streetId=" + street)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].validUntil", notNullValue())
                .body("items[0].lines.measure", equalTo(List.of("ANSWER", "ARRIVE")))
                .body("items[0].lines[0].share", nullValue())
                .body("items[0].lines[1].share", equalTo(0.9f));
        signed.as(Role.AUDITOR)
                .get("/api/v1/audit?limit=50")
                .then()
                .body("items.action", hasItem("response-target.kept"));
        assertThat(Pages.ids(() -> signed.as(Role.STREET, street), PATH, 2)).contains(id);
    }

    @Test
    void the_general_sheet_is_that_of_the_handbook() {
        List<String> all = Pages.ids(() -> signed.as(Role.BUREAU), PATH, 50);
        signed.as(Role.BUREAU)
                .get(PATH + "?limit=200")
                .then()
                .body(
                        "items.find { it.createdBy == 'system' }.lines.findAll { it.measure == 'ANSWER' }.share",
                        equalTo(List.of(0.975f, 0.99f)))
                .body("items.find { it.createdBy == 'system' }.streetId", nullValue());
        assertThat(all).isNotEmpty();
    }

    @Test
    void what_would_change_the_past_or_means_nothing_is_refused() {
        UUID street = devices.street();
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
        Map<String, Object> minute = line("ANSWER", "RECEPTION", 60, 0.9);
        refused(sheet(street, Instant.now().minus(1, ChronoUnit.HOURS), List.of(minute)), "target-backdated");
        refused(sheet(street, soon, List.of(minute, line("ANSWER", "RECEPTION", 60, 0.8))), "target-line-twice");
        refused(sheet(street, soon, List.of(line("CONTACT", "DECISION", 60, 0.8))), "target-from-decision");
        Map<String, Object> backwards = new HashMap<>(sheet(street, soon, List.of(minute)));
        backwards.put("validUntil", soon.toString());
        refused(backwards, "target-period");
        keep(Role.BUREAU, sheet(street, soon, List.of(minute))).statusCode(201);
        keep(Role.BUREAU, sheet(street, soon, List.of(minute))).statusCode(409).body("code", equalTo("target-known"));
        keep(Role.LEADER, sheet(street, soon, List.of(minute))).statusCode(403);
        signed.as(Role.DESK).get(PATH).then().statusCode(403);
    }

    private void refused(Map<String, Object> sheet, String code) {
        keep(Role.BUREAU, sheet).statusCode(422).body("code", equalTo(code));
    }
}
