package care.nowalls.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.dispatch.District;
import care.nowalls.dispatch.Journey;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitingTest {

    private static final double DOOR = District.LAT;
    private static final double FAR = District.LAT + 0.01;

    @Inject
    District district;

    @Inject
    Journey journey;

    @Inject
    Signed signed;

    @Inject
    Visits visits;

    private UUID resident;
    private District.Firm firm;
    private UUID carer;

    @BeforeEach
    void anAcceptedOrderIsAtHand() {
        UUID street = district.street();
        resident = district.resident(street);
        firm = district.firms(street, 1).getFirst();
        carer = firm.staff().getFirst();
    }

    @Test
    void a_good_visit_goes_all_the_way_to_confirmed_and_rated() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        journey.act(firm, carer, order, "depart", "").statusCode(200).body("state", equalTo("EN_ROUTE"));
        in(order, now(), DOOR)
                .statusCode(201)
                .body("state", equalTo("IN_SERVICE"))
                .body("exceptions", empty());
        out(order, now().plusHours(1), DOOR)
                .statusCode(201)
                .body("state", equalTo("COMPLETED"))
                .body("verified", equalTo(true))
                .body("exceptions", empty());

        JsonPath detail = journey.detail(order);
        assertThat(detail.getBoolean("visit.verified")).isTrue();
        assertThat(detail.getInt("visit.checkInMetres")).isZero();
        assertThat(detail.getList("history.action"))
                .containsExactly("CREATE", "OFFER", "ACCEPT", "DEPART", "CHECK_IN", "CHECK_OUT");
        List<VerifiedVisit> lines =
                Reactive.run(() -> visits.verifiedOf(firm.id(), YearMonth.now(ZoneId.of("Asia/Shanghai"))));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.orderId()).isEqualTo(order);
            assertThat(line.priceFen()).isEqualTo(4000);
        });

        desk(order, "confirm", "").statusCode(200).body("state", equalTo("CONFIRMED"));
        desk(order, "rating", Map.of("score", 5, "tags", List.of("准时"), "comment", "很好", "by", "RESIDENT"))
                .statusCode(201)
                .body("counts", equalTo(true));
        desk(order, "rating", Map.of("score", 1, "by", "FAMILY"))
                .statusCode(409)
                .body("code", equalTo("already-rated"));
        assertThat(journey.detail(order).getInt("rating.score")).isEqualTo(5);
        assertThat(journey.detail(order).getString("rating.comment")).isEqualTo("很好");
    }

    @Test
    void hours_pay_what_was_really_done() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        in(order, now(), DOOR).statusCode(201);
        out(order, now().plusMinutes(45), DOOR).statusCode(201).body("verified", equalTo(true));
        List<VerifiedVisit> lines =
                Reactive.run(() -> visits.verifiedOf(firm.id(), YearMonth.now(ZoneId.of("Asia/Shanghai"))));
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.priceFen()).isEqualTo(3000));
    }

    @Test
    void evidence_far_away_or_too_short_waits_for_somebody_with_the_right() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        in(order, now(), FAR).statusCode(201).body("exceptions", contains("outside-radius"));
        String visit = out(order, now().plusMinutes(10), DOOR)
                .statusCode(201)
                .body("verified", equalTo(false))
                .body("exceptions", contains("outside-radius", "too-short"))
                .extract()
                .path("visitId");
        decide(Role.DESK, visit, "too-short", "clear", "AGREED_CHANGE", null).statusCode(403);
        decide(Role.LEADER, visit, "too-short", "clear", "OTHER", null).statusCode(422);
        decide(Role.LEADER, visit, "too-short", "clear", "OTHER", "老人要求提前结束").statusCode(204);
        decide(Role.LEADER, visit, "too-short", "clear", "AGREED_CHANGE", null).statusCode(409);
        decide(Role.LEADER, visit, "late", "clear", "AGREED_CHANGE", null).statusCode(404);
        assertThat(journey.detail(order).getBoolean("visit.verified")).isFalse();
        decide(Role.BUREAU, visit, "outside-radius", "clear", "PHONE_FAULT", null)
                .statusCode(204);
        assertThat(journey.detail(order).getBoolean("visit.verified")).isTrue();
    }

    @Test
    void a_rejected_visit_is_never_paid() {
        UUID order = journey.accepted(resident, "CLEANING", firm);
        in(order, now(), FAR).statusCode(201);
        String visit = out(order, now().plusMinutes(90), DOOR)
                .statusCode(201)
                .extract()
                .path("visitId");
        decide(Role.LEADER, visit, "outside-radius", "reject", "NOT_PROVEN", null)
                .statusCode(204);
        assertThat(journey.detail(order).getString("visit.state")).isEqualTo("REJECTED");
        List<VerifiedVisit> lines =
                Reactive.run(() -> visits.verifiedOf(firm.id(), YearMonth.now(ZoneId.of("Asia/Shanghai"))));
        assertThat(lines).isEmpty();
    }

    @Test
    void the_same_event_sent_again_changes_nothing() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        Map<String, Object> event = journey.checkIn(now(), DOOR, "e-" + order);
        String first = journey.act(firm, carer, order, "check-in", event)
                .statusCode(201)
                .extract()
                .asString();
        String again = journey.act(firm, carer, order, "check-in", event)
                .statusCode(201)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        in(order, now(), FAR).statusCode(201).body("visitId", notNullValue()).body("exceptions", empty());
    }

    @Test
    void evidence_is_kept_unmatched_when_the_order_is_no_longer_theirs() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        desk(order, "reassign", Map.of("reason", "换人")).statusCode(200);
        in(order, now(), DOOR).statusCode(201).body("visitId", nullValue()).body("exceptions", contains("unmatched"));
        out(order, now(), DOOR).statusCode(201).body("exceptions", contains("unmatched"));
        District.Firm stranger = district.firms(district.street(), 1).getFirst();
        journey.act(
                        stranger,
                        stranger.staff().getFirst(),
                        order,
                        "check-in",
                        journey.checkIn(now(), DOOR, "x-" + order))
                .statusCode(404);
    }

    @Test
    void a_new_check_in_closes_a_forgotten_visit() {
        UUID first = journey.accepted(resident, "CARE_HOME", firm);
        UUID second = journey.accepted(resident, "CLEANING", firm);
        in(first, now().minusMinutes(3), DOOR).statusCode(201);
        in(second, now(), DOOR).statusCode(201).body("state", equalTo("IN_SERVICE"));
        JsonPath forgotten = journey.detail(first);
        assertThat(forgotten.getString("state")).isEqualTo("COMPLETED");
        assertThat(forgotten.getList("visit.exceptions")).contains("no-check-out");
        // the phone was offline: the end comes in late and is kept
        out(first, now().plusMinutes(60), DOOR)
                .statusCode(201)
                .body("exceptions", hasItem("no-check-out"))
                .body("verified", equalTo(false));
        assertThat(journey.detail(first).getString("visit.checkOutAt")).isNotNull();
    }

    @Test
    void somebody_else_of_the_provider_is_noted_as_wrong_staff() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        UUID colleague = firm.staff().getLast();
        journey.act(firm, colleague, order, "check-in", journey.checkIn(now(), DOOR, "w-" + order))
                .statusCode(201)
                .body("exceptions", contains("wrong-staff"));
    }

    @Test
    void the_manager_says_who_goes_and_staff_sees_only_its_own() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        UUID colleague = firm.staff().getLast();
        journey.act(firm, carer, order, "assign", Map.of("staffId", colleague)).statusCode(403);
        journey.act(firm, null, order, "assign", Map.of("staffId", UUID.randomUUID()))
                .statusCode(422);
        journey.act(firm, null, order, "assign", Map.of("staffId", colleague))
                .statusCode(200)
                .body("staffName", equalTo("李护理"));
        orders(carer, "").body("items", hasSize(0));
        orders(colleague, "").body("items", hasSize(1)).body("items[0].resident.name", equalTo("王秀英"));
        orders(colleague, "?date=2001-01-01").body("items", hasSize(0));
        orders(null, "?limit=1").body("items", hasSize(1)).body("next", nullValue());
        signed.provider(Role.STAFF, firm.id(), carer)
                .get("/internal/v1/provider/orders/" + order)
                .then()
                .statusCode(404);
    }

    @Test
    void details_of_the_resident_disappear_for_staff_a_day_after_completion() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        in(order, now(), DOOR).statusCode(201);
        out(order, now().plusHours(1), DOOR).statusCode(201);
        journey.sql("update orders.service_order set completed_at = now() - interval '25 hours' where id = '" + order
                + "'");
        orders(carer, "")
                .body("items[0].resident.name", equalTo("王**"))
                .body("items[0].resident.phone", nullValue())
                .body("items[0].resident.address", nullValue())
                .body("items[0].notes", nullValue());
        orders(null, "").body("items[0].resident.address", notNullValue());
    }

    @Test
    void nobody_opens_makes_it_attempted_and_other_problems_only_tell() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        journey.act(firm, carer, order, "problem", Map.of("kind", "OTHER", "note", "堵车"))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        journey.act(firm, carer, order, "problem", Map.of("kind", "NOBODY_OPENS"))
                .statusCode(200)
                .body("state", equalTo("ATTEMPTED"));
    }

    @Test
    void what_nobody_began_is_missed_and_what_met_no_objection_is_confirmed() {
        UUID missed = journey.accepted(resident, "CARE_HOME", firm);
        journey.sql("update orders.service_order set missed_after = now() - interval '1 second' where id = '" + missed
                + "'");
        journey.untilState(missed, "MISSED");
        UUID done = journey.accepted(resident, "CARE_HOME", firm);
        in(done, now(), DOOR).statusCode(201);
        out(done, now().plusHours(1), DOOR).statusCode(201).body("verified", equalTo(true));
        journey.sql("update orders.service_order set confirm_after = now() - interval '1 second' where id = '" + done
                + "'");
        journey.untilState(done, "CONFIRMED");
    }

    @Test
    void a_rating_reaches_the_provider() {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        desk(order, "rating", Map.of("score", 4, "by", "RESIDENT"))
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        in(order, now(), DOOR).statusCode(201);
        out(order, now().plusHours(1), DOOR).statusCode(201);
        desk(order, "rating", Map.of("score", 4, "by", "RESIDENT")).statusCode(201);
        Waiting.until("the rating counts", () -> rating() == 4.0);
    }

    @Test
    void who_is_signed_in_is_told() {
        signed.provider(Role.STAFF, firm.id(), carer)
                .get("/internal/v1/provider/me")
                .then()
                .statusCode(200)
                .body("role", equalTo("STAFF"))
                .body("providerId", equalTo(firm.id().toString()))
                .body("staffName", equalTo("张护理"));
        signed.provider(Role.MANAGER, firm.id(), null)
                .get("/internal/v1/provider/staff?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
        signed.provider(Role.STAFF, firm.id(), carer)
                .get("/internal/v1/provider/staff")
                .then()
                .body("items.name", contains("张护理"));
    }

    private double rating() {
        return Reactive.run(() -> journey.pool()
                .preparedQuery("select rating from provider.provider where id = $1")
                .execute(Tuple.of(firm.id()))
                .map(rows -> rows.iterator().next().getDouble(0)));
    }

    private ValidatableResponse in(UUID order, OffsetDateTime at, double lat) {
        return journey.act(
                firm,
                carer,
                order,
                "check-in",
                journey.checkIn(at, lat, UUID.randomUUID().toString()));
    }

    private ValidatableResponse out(UUID order, OffsetDateTime at, double lat) {
        return journey.act(
                firm,
                carer,
                order,
                "check-out",
                journey.checkOut(at, lat, UUID.randomUUID().toString()));
    }

    private ValidatableResponse desk(UUID order, String verb, Object body) {
        return signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders/" + order + "/" + verb)
                .then();
    }

    private ValidatableResponse decide(
            Role role, String visit, String code, String verb, String reason, @Nullable String memo) {
        Map<String, Object> body = memo == null ? Map.of("reason", reason) : Map.of("reason", reason, "memo", memo);
        return signed.as(role)
                .body(body)
                .post("/api/v1/visits/" + visit + "/exceptions/" + code + "/" + verb)
                .then();
    }

    private ValidatableResponse orders(@Nullable UUID staff, String query) {
        Role role = staff == null ? Role.MANAGER : Role.STAFF;
        return signed.provider(role, firm.id(), staff)
                .get("/internal/v1/provider/orders" + query)
                .then()
                .statusCode(200);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
