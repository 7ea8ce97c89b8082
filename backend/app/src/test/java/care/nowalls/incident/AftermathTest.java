package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.account.Accounts;
import care.nowalls.account.NewAccount;
import care.nowalls.account.model.Totp;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.shared.SecretFiles;
import care.nowalls.testing.Pages;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AftermathTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Accounts accounts;

    @Inject
    Pool pool;

    private List<String> followUps(UUID street) {
        return signed.as(Role.STREET, street)
                .get("/api/v1/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private long count(String sql, UUID id) {
        return Reactive.run(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Test
    void the_day_after_somebody_calls() {
        Household home = fixture.household();
        fixture.close(fixture.spokenAbout(home.button(), SignalType.SOS), "HELPED")
                .statusCode(200);
        String id = signed.as(Role.STREET, home.street())
                .get("/api/v1/follow-ups?kind=NEXT_DAY_CALL")
                .then()
                .body("items.size()", equalTo(1), "items[0].residentName", equalTo("李建国"))
                .extract()
                .path("items[0].id");
        String path = "/api/v1/follow-ups/" + id + "/done";
        signed.as(Role.DESK)
                .body(Map.of("result", "NO_ANSWER"))
                .post(path)
                .then()
                .statusCode(200)
                .body("tries", equalTo(1));
        signed.as(Role.DESK)
                .body(Map.of("result", "DONE", "words", "恢复良好"))
                .post(path)
                .then()
                .statusCode(200)
                .body("doneBy", notNullValue(), "resultWords", equalTo("恢复良好"));
        signed.as(Role.DESK)
                .body(Map.of("result", "DONE"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-done"));
        signed.as(Role.STREET, UUID.randomUUID())
                .body(Map.of("result", "DONE"))
                .post(path)
                .then()
                .statusCode(404);
    }

    @Test
    void a_wrong_person_who_answers_puts_the_device_on_the_list_of_swapped_ones() {
        Household home = fixture.household();
        fixture.close(fixture.spokenAbout(home.button(), SignalType.SOS), "WRONG_PERSON")
                .statusCode(200);
        signed.as(Role.STREET, home.street())
                .get("/api/v1/devices?list=SWAPPED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(home.button().toString()));
    }

    @Test
    void the_second_fall_within_thirty_days_asks_for_a_new_assessment() {
        Household home = fixture.household();
        fixture.close(fixture.spokenAbout(home.button(), SignalType.FALL), "HELPED")
                .statusCode(200);
        assertThat(followUps(home.street())).doesNotContain("RE_ASSESSMENT");
        fixture.close(fixture.spokenAbout(home.button(), SignalType.FALL), "FALSE_ALARM")
                .statusCode(200);
        assertThat(followUps(home.street())).doesNotContain("RE_ASSESSMENT");
        String pressed = fixture.spokenAbout(home.button(), SignalType.SOS);
        Map<String, Object> fell = Map.of("outcome", "HELPED", "note", "浴室滑倒", "contact", true, "careRisk", "FALL");
        fixture.act(Role.DESK, pressed, "resolve", fell).statusCode(200);
        assertThat(followUps(home.street())).containsOnlyOnce("RE_ASSESSMENT");
        assertThat(count("select count(*) from incident.care_risk where resident_id = $1", home.resident()))
                .isEqualTo(2);
    }

    @Test
    void what_is_serious_is_due_at_the_bureau_within_an_hour_once() {
        Household home = fixture.household();
        String id = fixture.spokenAbout(home.button(), SignalType.SOS);
        Map<String, Object> hurt = Map.of("outcome", "HOSPITAL", "note", "骨折", "contact", true, "seriousInjury", true);
        fixture.act(Role.DESK, id, "resolve", hurt).statusCode(200);
        fixture.act(Role.DESK, id, "serious", Map.of("what", "DEATH", "note", "医院来电"))
                .statusCode(200);
        OffsetDateTime due = OffsetDateTime.parse(signed.as(Role.STREET, home.street())
                .get("/api/v1/follow-ups?kind=BUREAU_REPORT")
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].dueAt"));
        assertThat(due).isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(61));
    }

    @Test
    void a_death_is_only_reported() {
        Household home = fixture.household();
        String id = fixture.spokenAbout(home.button(), SignalType.SOS);
        fixture.close(id, "DECEASED").statusCode(200);
        assertThat(count("select count(*) from incident.death_report where resident_id = $1", home.resident()))
                .isEqualTo(1);
        assertThat(followUps(home.street())).containsExactly("BUREAU_REPORT");
        signed.as(Role.DESK).get("/api/v1/residents/" + home.resident()).then().body("status", equalTo("ACTIVE"));
        String again = fixture.signal(home.button(), SignalType.SOS);
        fixture.read(again).body("state", equalTo("RAISED"), "ringing", equalTo(true));
    }

    @Test
    void a_closing_without_contact_keeps_what_was_said_until_the_countersignature() {
        Household home = fixture.household();
        String id = fixture.spokenAbout(home.button(), SignalType.SOS);
        Map<String, Object> silent =
                Map.of("outcome", "NOT_THERE", "note", "外出", "contact", false, "careRisk", "MISSING");
        fixture.act(Role.DESK, id, "resolve", silent).statusCode(202);
        assertThat(followUps(home.street())).isEmpty();
        fixture.act(Role.LEADER, id, "countersign").statusCode(200);
        assertThat(followUps(home.street())).containsExactly("NEXT_DAY_CALL");
        assertThat(count("select count(*) from incident.care_risk where resident_id = $1", home.resident()))
                .isEqualTo(1);
    }

    @Test
    void at_night_the_leader_agrees_by_telephone_with_a_code_that_serves_once() {
        String name = "night-" + UUID.randomUUID();
        String secret = Reactive.run(() -> accounts.create(
                        new NewAccount(name, SecretFiles.randomPassword(), Role.LEADER, null, null, true)))
                .totpSecret();
        String id = fixture.spokenAbout(fixture.household().button(), SignalType.SOS);
        fixture.act(Role.DESK, id, "resolve", Map.of("outcome", "NOT_THERE", "note", "外出", "contact", false))
                .statusCode(202);
        String code = Totp.codeAt(secret, Instant.now());
        String wrong = code.equals("000000") ? "000001" : "000000";
        fixture.act(Role.DESK, id, "countersign-by-phone", Map.of("leader", name, "code", wrong))
                .statusCode(422)
                .body("code", equalTo("voucher-refused"));
        Map<String, Object> vouched = Map.of("leader", name, "code", code);
        fixture.act(Role.DESK, id, "countersign-by-phone", vouched)
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));
        String other = fixture.spokenAbout(fixture.household().button(), SignalType.SOS);
        fixture.act(Role.DESK, other, "resolve", Map.of("outcome", "NOT_THERE", "note", "外出", "contact", false));
        fixture.act(Role.DESK, other, "countersign-by-phone", vouched).statusCode(422);
    }

    @Test
    void a_test_is_confirmed_by_voice_and_counts_only_with_name_and_address() {
        Household home = fixture.household();
        String rings = fixture.signal(home.button(), SignalType.SOS);
        Map<String, Object> both = Map.of("nameConfirmed", true, "addressConfirmed", true);
        fixture.act(Role.DESK, rings, "confirm-test", both).statusCode(409).body("code", equalTo("incident-not-taken"));
        fixture.act(Role.DESK, rings, "acknowledge").statusCode(200);
        Map<String, Object> half = Map.of("nameConfirmed", true, "addressConfirmed", false);
        fixture.act(Role.DESK, rings, "confirm-test", half)
                .statusCode(200)
                .body("outcome", equalTo("TEST"), "timeline.detail.counted", hasItem("false"));
        testMode(home.button(), 30);
        String quiet = fixture.signal(home.button(), SignalType.SOS);
        fixture.read(quiet).body("quiet", equalTo(true), "ringing", equalTo(false));
        fixture.act(Role.DESK, quiet, "confirm-test", both).statusCode(200).body("state", equalTo("RESOLVED"));
        assertThat(count("select count(*) from incident.test_call where device_id = $1 and counted", home.button()))
                .isEqualTo(1);
        assertThat(count("select count(*) from device.test where device_id = $1 and counted", home.button()))
                .isEqualTo(1);
        assertThat(followUps(home.street())).isEmpty();
    }

    private void testMode(UUID device, int minutes) {
        signed.as(Role.DESK)
                .body(Map.of("minutes", minutes))
                .post("/api/v1/devices/" + device + "/test-mode")
                .then()
                .statusCode(204);
    }

    @Test
    void a_quiet_test_becomes_an_alarm_after_three_minutes_or_when_pressed_after_the_sign_off() {
        Household home = fixture.household();
        testMode(home.button(), 30);
        String quiet = fixture.signal(home.button(), SignalType.FALL);
        fixture.sweep(quiet, 179);
        fixture.read(quiet).body("quiet", equalTo(true));
        fixture.sweep(quiet, 181);
        fixture.read(quiet).body("quiet", equalTo(false), "ringing", equalTo(true));
        Household other = fixture.household();
        testMode(other.button(), 30);
        String pressed = fixture.signal(other.button(), SignalType.SOS);
        testMode(other.button(), 0);
        fixture.signal(other.button(), SignalType.SOS);
        fixture.read(pressed).body("quiet", equalTo(false), "ringing", equalTo(true), "signals", equalTo(2));
        signed.as(Role.DESK)
                .body(Map.of("minutes", 241))
                .post("/api/v1/devices/" + other.button() + "/test-mode")
                .then()
                .statusCode(400);
    }

    @Test
    void a_promise_is_kept_on_the_list_until_it_is_done() {
        Household home = fixture.household();
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusHours(2).toString();
        signed.as(Role.DESK)
                .body(Map.of("residentId", home.resident(), "dueAt", due, "words", "晚上八点前回电"))
                .post("/api/v1/follow-ups")
                .then()
                .statusCode(201)
                .body("kind", equalTo("PROMISED_CALL"), "words", equalTo("晚上八点前回电"));
        signed.as(Role.DESK)
                .body(Map.of("dueAt", "2020-01-01T00:00:00Z", "words", "x"))
                .post("/api/v1/follow-ups")
                .then()
                .statusCode(422)
                .body("code", equalTo("due-in-the-past"));
        assertThat(followUps(home.street())).containsExactly("PROMISED_CALL");
    }

    @Test
    void the_list_goes_on_where_a_page_ends_by_urgency_and_those_done_by_when() {
        Household home = fixture.household();
        OffsetDateTime soon = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1);
        String later = promised(home, soon.plusHours(1));
        String first = promised(home, soon);
        String second = promised(home, soon);
        assertThat(pages(home.street(), false)).containsExactly(first, second, later);
        List.of(later, second, first)
                .forEach(id -> signed.as(Role.DESK)
                        .body(Map.of("result", "DONE"))
                        .post("/api/v1/follow-ups/" + id + "/done")
                        .then()
                        .statusCode(200));
        assertThat(pages(home.street(), false)).isEmpty();
        assertThat(pages(home.street(), true)).containsExactly(first, second, later);
        signed.as(Role.DESK)
                .get("/api/v1/follow-ups?cursor=bm9uZQ")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    private List<String> pages(UUID street, boolean done) {
        return Pages.ids(() -> signed.as(Role.STREET, street), "/api/v1/follow-ups?done=" + done, 1);
    }

    private String promised(Household home, OffsetDateTime due) {
        return signed.as(Role.DESK)
                .body(Map.of("residentId", home.resident(), "dueAt", due.toString(), "words", "回电"))
                .post("/api/v1/follow-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_green_button_is_called_back_and_rings_nowhere() {
        Household home = fixture.household();
        String id = fixture.signal(home.button(), SignalType.SERVICE);
        fixture.read(id).body("kind", equalTo("SERVICE"), "priority", equalTo(3), "ringing", equalTo(false));
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        fixture.close(id, "HELPED").statusCode(200);
        assertThat(followUps(home.street())).isEmpty();
        signed.as(Role.DESK).get("/api/v1/incidents?kind=SERVICE").then().body("items.id", hasItem(id));
        signed.as(Role.DESK).get("/api/v1/incidents?kind=GAS").then().body("items.id", not(hasItem(id)));
    }
}
