package care.nowalls.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.notify.Gateway;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.Pages;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EscalatingTest {

    private static final String POLICIES = "/api/v1/escalation-policies";
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9_-]{32}");

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Pool pool;

    private void manned() {
        signed.as(Role.DESK)
                .body(Map.of("console", UUID.randomUUID(), "state", "READY", "soundUnlocked", true))
                .put("/api/v1/desk/presence")
                .then()
                .statusCode(204);
    }

    private void onCall(String role, UUID street, String name, String phone) {
        onCall(role, street, name, phone, OffsetDateTime.now(DistrictTime.ZONE).minusHours(1));
    }

    private void onCall(String role, UUID street, String name, String phone, OffsetDateTime from) {
        signed.as(Role.LEADER)
                .body(Map.of(
                        "role",
                        role,
                        "streetId",
                        street,
                        "from",
                        from.toString(),
                        "to",
                        from.plusHours(12).toString(),
                        "person",
                        Map.of("name", name, "phone", phone)))
                .post("/api/v1/on-call")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse calls(String incident) {
        return signed.as(Role.DESK)
                .get(IncidentFixture.PATH + incident + "/escalation-calls")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse log(String incident) {
        return signed.as(Role.ADMIN)
                .get("/api/v1/notifications?reference=incident:" + incident)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> step(String who, int wait) {
        return Map.of("who", who, "waitSeconds", wait);
    }

    private static List<Map<String, Object>> allSteps() {
        return List.of(
                step("DESK", 30),
                step("LEADER", 60),
                step("CONTACTS", 60),
                step("NEAREST_RESPONDER", 120),
                step("STREET_DUTY", 120));
    }

    @Test
    void an_alarm_that_nobody_takes_reaches_everybody_in_order() {
        Household home = fixture.household();
        onCall("LEADER_DUTY", home.street(), "赵班长", "13900000001");
        onCall("STREET_DUTY", home.street(), "钱值班", "13900000002");
        manned();
        String id = fixture.signal(home.button(), SignalType.SOS);
        fixture.sweep(id, 31);
        calls(id).body("items.who", contains("LEADER")).body("items.phone", contains("+86139****0001"));
        fixture.sweep(id, 92);
        calls(id).body("items.who", contains("LEADER", "CONTACTS")).body("items.name", hasItem("李芳"));
        fixture.sweep(id, 153);
        fixture.read(id).body("timeline.kind", hasItem("NOBODY_TO_CALL"));
        fixture.sweep(id, 154);
        calls(id).body("items.who", contains("LEADER", "CONTACTS", "STREET_DUTY"));
        log(id).body("items.channel", hasItems("SMS", "VOICE"))
                .body("items.priority", not(hasItem(2)))
                .body("items.to", hasItem("+86139****0001"));
        fixture.read(id).body("state", equalTo("RAISED"), "ringing", equalTo(true));
    }

    @Test
    void several_nodes_at_once_take_a_step_once() {
        Household home = fixture.household();
        onCall("LEADER_DUTY", home.street(), "赵班长", "13900000001");
        manned();
        String id = fixture.signal(home.button(), SignalType.SOS);
        CompletableFuture<?>[] nodes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> fixture.sweep(id, 31)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        calls(id).body("items.who", contains("LEADER"));
    }

    @Test
    void without_a_console_it_starts_at_step_two() {
        Household home = fixture.household();
        onCall("LEADER_DUTY", home.street(), "赵班长", "13900000001");
        Reactive.run(() -> pool.query("update incident.presence set state = 'OUT'")
                .execute()
                .replaceWith(true));
        String id = fixture.signal(home.button(), SignalType.SOS);
        Waiting.until(
                "the leader is called at once",
                () -> calls(id).extract().jsonPath().getList("items.who").contains("LEADER"));
    }

    @Test
    void what_waits_to_be_sent_is_withdrawn_when_somebody_takes_it() {
        Household home = fixture.household();
        onCall("STREET_DUTY", home.street(), "甲", "13900000003");
        onCall("STREET_DUTY", home.street(), "乙", "13900000004");
        keep(home.street(), List.of(step("DESK", 30), step("STREET_DUTY", 60)), null)
                .statusCode(201);
        manned();
        String id = fixture.signal(home.button(), SignalType.SOS);
        fixture.sweep(id, 31);
        List<String> told = calls(id)
                .body("items.who", contains("STREET_DUTY", "STREET_DUTY"))
                .body("next", nullValue())
                .extract()
                .path("items.id");
        String list = IncidentFixture.PATH + id + "/escalation-calls";
        assertThat(Pages.ids(() -> signed.as(Role.DESK), list, 1)).containsExactlyElementsOf(told);
        fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
        log(id).body("items.state", hasItem("WITHDRAWN"));
    }

    private ValidatableResponse keep(UUID street, List<Map<String, Object>> steps, String from) {
        Map<String, Object> body =
                new HashMap<>(Map.of("streetId", street, "priority", 1, "rounds", 2, "steps", steps));
        if (from != null) {
            body.put("validFrom", from);
        }
        return signed.as(Role.LEADER).body(body).post(POLICIES).then();
    }

    @Test
    void policies_are_data_of_a_street_from_a_moment_on() {
        UUID street = fixture.household().street();
        keep(street, List.of(step("LEADER", 30)), null).statusCode(422).body("code", equalTo("escalation-desk-first"));
        keep(street, List.of(step("DESK", 30), step("DESK", 30)), null)
                .statusCode(422)
                .body("code", equalTo("escalation-step-twice"));
        keep(street, allSteps(), "2020-01-01T00:00:00+08:00")
                .statusCode(422)
                .body("code", equalTo("escalation-backdated"));
        keep(street, allSteps(), "2030-01-01T00:00:00+08:00").statusCode(201);
        keep(street, allSteps(), "2030-01-01T00:00:00+08:00").statusCode(409).body("code", equalTo("escalation-known"));
        signed.as(Role.AUDITOR)
                .get(POLICIES + "?streetId=" + street)
                .then()
                .statusCode(200)
                .body("items.rounds", contains(2))
                .body("items[0].steps.who", contains("DESK", "LEADER", "CONTACTS", "NEAREST_RESPONDER", "STREET_DUTY"));
        signed.as(Role.STREET, street).get(POLICIES).then().statusCode(403);
    }

    @Test
    void what_would_happen_at_three_on_sunday_is_told_before_saving() {
        Household home = fixture.household();
        OffsetDateTime sunday = OffsetDateTime.parse("2027-01-03T03:00:00+08:00");
        onCall("LEADER_DUTY", home.street(), "孙班长", "13900000005", sunday.minusHours(3));
        onCall("STREET_DUTY", home.street(), "周值班", "13900000006", sunday.plusHours(3));
        Map<String, Object> policy = Map.of("streetId", home.street(), "priority", 1, "rounds", 1, "steps", allSteps());
        Map<String, Object> asked = Map.of(
                "policy",
                policy,
                "at",
                sunday.toString(),
                "streetId",
                home.street(),
                "residentId",
                home.resident(),
                "priority",
                1,
                "deskManned",
                false);
        signed.as(Role.LEADER)
                .body(asked)
                .post(POLICIES + "/simulate")
                .then()
                .statusCode(200)
                .body("steps.who[0..4]", contains("DESK", "LEADER", "CONTACTS", "NEAREST_RESPONDER", "STREET_DUTY"))
                .body("steps.afterSeconds[0..5]", contains(0, 0, 60, 120, 120, 120))
                .body("steps[1].people.name", contains("孙班长"))
                .body("steps[1].people.phone", contains("+86139****0005"))
                .body("steps[2].people.name", contains("李芳"))
                .body("steps[3].nobody", equalTo(true))
                .body("steps[4].nobody", equalTo(true))
                .body("steps.who[5..6]", contains("DESK", "LEADER"))
                .body("steps[6].note", equalTo("duty-only"));
    }

    @Test
    void a_responder_without_an_account_answers_by_a_link_that_dies_with_the_incident() {
        Household home = fixture.household();
        try (Gateway gateway = new Gateway()) {
            Map<String, Object> http = Map.of(
                    "method", "POST", "url", gateway.url("/sms"), "contentType", "text/plain", "body", "{to} {text}");
            signed.as(Role.ADMIN)
                    .body(Map.of("enabled", true, "http", http))
                    .put("/api/v1/notification-channels/SMS")
                    .then()
                    .statusCode(200);
            String id = fixture.signal(home.button(), SignalType.SOS);
            fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
            fixture.act(Role.DESK, id, "respond", Map.of("by", Map.of("contactId", home.daughter())))
                    .statusCode(200);
            String link = linkIn(gateway, home.daughterPhone());
            page(link).statusCode(200).body(containsString("紧急呼叫"), not(containsString("杏花路")));
            say(link, "GOING").statusCode(303);
            page(link).body(containsString("杏花路 8 号"), containsString("李建国"), not(containsString("4711")));
            say(link, "ARRIVED").statusCode(303);
            fixture.read(id)
                    .body("state", equalTo("RESPONDING"))
                    .body("timeline.kind", hasItems("CONFIRMED", "ARRIVED"))
                    .body("timeline.by", hasItem("李芳"));
            calls(id).body("items.answer", hasItem("ARRIVED"));
            fixture.act(Role.DESK, id, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"));
            fixture.close(id, "HELPED").statusCode(200);
            page(link).statusCode(404).body(containsString("链接已失效"));
            say(link, "GOING").statusCode(404);
        }
    }

    @Test
    void who_was_going_and_cannot_lets_it_ring_again() {
        Household home = fixture.household();
        try (Gateway gateway = new Gateway()) {
            Map<String, Object> http = Map.of(
                    "method", "POST", "url", gateway.url("/sms"), "contentType", "text/plain", "body", "{to} {text}");
            signed.as(Role.ADMIN)
                    .body(Map.of("enabled", true, "http", http))
                    .put("/api/v1/notification-channels/SMS")
                    .then()
                    .statusCode(200);
            manned();
            String id = fixture.signal(home.button(), SignalType.SOS);
            fixture.act(Role.DESK, id, "acknowledge").statusCode(200);
            fixture.act(Role.DESK, id, "respond", Map.of("by", Map.of("contactId", home.daughter())));
            String link = linkIn(gateway, home.daughterPhone());
            say(link, "GOING").statusCode(303);
            say(link, "CANNOT").statusCode(303);
            fixture.read(id).body("state", equalTo("RAISED"), "ringing", equalTo(true));
        }
    }

    private static String linkIn(Gateway gateway, String phone) {
        Waiting.until("the SMS is there", () -> gateway.heard(one -> one.body().contains(phone)));
        Matcher found = LINK.matcher(
                gateway.all(one -> one.body().contains(phone)).getFirst().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static ValidatableResponse page(String link) {
        return given().accept("text/html").get(link).then();
    }

    private static ValidatableResponse say(String link, String answer) {
        return given().redirects().follow(false).post(link + "/" + answer).then();
    }
}
