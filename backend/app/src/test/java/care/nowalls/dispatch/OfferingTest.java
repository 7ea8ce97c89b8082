package care.nowalls.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OfferingTest {

    @Inject
    District district;

    @Inject
    Journey journey;

    @Inject
    Signed signed;

    private UUID street;
    private UUID resident;

    @BeforeEach
    void aStreetOfItsOwn() {
        street = district.street();
        resident = district.resident(street);
    }

    @Test
    void the_best_is_asked_first_and_the_next_when_it_declines() {
        List<District.Firm> firms = district.firms(street, 3);
        JsonPath order = journey.placed(journey.order(resident, "CARE_HOME", "SEQUENTIAL"));
        UUID id = UUID.fromString(order.getString("id"));
        assertThat(order.getString("state")).isEqualTo("OFFERED");
        assertThat(order.getString("number")).matches("\\d{8}-\\d{6}");
        assertThat(order.getString("price")).isNull();
        String first = journey.offer(firms.get(0).id(), id);
        assertThat(journey.offers(firms.get(1).id())).isEmpty();

        journey.answer(firms.get(0), null, first, "decline", Map.of("reason", "NO_STAFF", "note", "请假"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        journey.offer(firms.get(1).id(), id);
        assertThat(journey.detail(id).getList("offers.state")).containsExactly("DECLINED", "OPEN");
        assertThat(journey.detail(id).getString("offers[0].reason")).isEqualTo("NO_STAFF");
        assertThat(journey.detail(id).getList("offers[0].scoreParts.words")).hasSize(4);
        journey.answer(firms.get(0), null, first, "accept", Map.of())
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @Test
    void nobody_left_makes_it_unfilled_and_reassigning_begins_again() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        journey.answer(firm, null, journey.offer(firm.id(), id), "decline", Map.of("reason", "TIME"))
                .statusCode(200);
        assertThat(journey.state(id)).isEqualTo("UNFILLED");
        signed.as(Role.DESK)
                .body(Map.of("reason", "再试一次"))
                .post("/api/v1/orders/" + id + "/reassign")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"));
        journey.offer(firm.id(), id);
    }

    @Test
    void without_any_candidate_it_is_unfilled_at_once() {
        UUID id = journey.place(resident, "CARE_HOME", "BROADCAST");
        assertThat(journey.state(id)).isEqualTo("UNFILLED");
        assertThat(journey.detail(id).getList("history.action")).containsExactly("CREATE", "OFFER", "UNFILL");
    }

    @Test
    void an_offer_nobody_answers_expires_and_moves_on() {
        List<District.Firm> firms = district.firms(street, 2);
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String first = journey.offer(firms.get(0).id(), id);
        journey.sql("update dispatch.offer set deadline = now() - interval '1 second' where id = '" + first + "'");
        journey.answer(firms.get(0), null, first, "accept", Map.of())
                .statusCode(409)
                .body("code", equalTo("offer-expired"));
        Waiting.until(
                "the next is asked", () -> !journey.offers(firms.get(1).id()).isEmpty());
        assertThat(journey.detail(id).getList("offers.state")).containsExactly("EXPIRED", "OPEN");
    }

    @Test
    void what_can_no_longer_be_filled_alarms_the_desk() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        journey.sql("update orders.service_order set fill_by = now() - interval '1 second' where id = '" + id + "'");
        journey.untilState(id, "UNFILLED");
        assertThat(journey.offers(firm.id())).isEmpty();
        UUID manual = journey.place(resident, "CARE_HOME", "MANUAL");
        assertThat(journey.state(manual)).isEqualTo("CREATED");
        journey.sql(
                "update orders.service_order set fill_by = now() - interval '1 second' where id = '" + manual + "'");
        journey.untilState(manual, "UNFILLED");
    }

    @Test
    void before_acceptance_an_offer_shows_anonymous_needs_only() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String text = signed.provider(Role.MANAGER, firm.id(), null)
                .get("/internal/v1/provider/offers?state=OPEN")
                .then()
                .body("items", hasSize(1))
                .body("items[0].needs.sex", equalTo("F"))
                .body("items[0].needs.ageBand", matchesRegex("\\d+-\\d+"))
                .body("items[0].needs.floor", equalTo(3))
                .body("items[0].price.amount", equalTo(4000))
                .body("items[0].area", notNullValue())
                .extract()
                .asString();
        assertThat(text).doesNotContain("王秀英").doesNotContain("13800138000").doesNotContain("和平路");
        journey.answer(firm, firm.staff().getFirst(), journey.offer(firm.id(), id), "accept", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("staffId", equalTo(firm.staff().getFirst().toString()))
                .body("notes", equalTo("请带老花镜"))
                .body("price.amount", equalTo(4000))
                .body("resident.name", equalTo("王秀英"))
                .body("resident.phone", equalTo("+8613800138000"))
                .body("resident.address", equalTo("和平路 1 号 2-301"))
                .body("resident.position.lat", notNullValue());
    }

    @Test
    void broadcast_asks_several_and_the_others_lose() {
        List<District.Firm> firms = district.firms(street, 3);
        UUID id = journey.place(resident, "CLEANING", "BROADCAST");
        String winner = journey.offer(firms.get(1).id(), id);
        String loser = journey.offer(firms.get(2).id(), id);
        journey.answer(
                        firms.get(1),
                        null,
                        winner,
                        "accept",
                        Map.of("staffId", firms.get(1).staff().getLast()))
                .statusCode(200)
                .body("staffName", equalTo("李护理"));
        journey.answer(firms.get(2), null, loser, "accept", Map.of())
                .statusCode(409)
                .body("code", equalTo("offer-lost"));
        assertThat(journey.detail(id).getList("offers.state")).containsExactlyInAnyOrder("LOST", "ACCEPTED", "LOST");
    }

    @Test
    void more_time_is_given_once() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String offer = journey.offer(firm.id(), id);
        OffsetDateTime before = OffsetDateTime.parse(
                String.valueOf(journey.offers(firm.id()).getFirst().get("deadline")));
        String after = journey.answer(firm, null, offer, "more-time", Map.of())
                .statusCode(200)
                .extract()
                .path("deadline");
        assertThat(OffsetDateTime.parse(after)).isEqualTo(before.plusMinutes(10));
        journey.answer(firm, null, offer, "more-time", Map.of())
                .statusCode(422)
                .body("code", equalTo("more-time-used"));
    }

    @Test
    void the_desk_names_a_provider_or_chooses_later() {
        List<District.Firm> firms = district.firms(street, 2);
        Map<String, Object> body = journey.order(resident, "CARE_HOME", "DIRECT");
        signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("provider-needed"));
        body.put("providerId", firms.get(1).id());
        body.put("staffId", firms.get(1).staff().getFirst());
        UUID direct = UUID.fromString(journey.placed(body).getString("id"));
        journey.offer(firms.get(1).id(), direct);
        signed.provider(Role.STAFF, firms.get(1).id(), firms.get(1).staff().getLast())
                .get("/internal/v1/provider/offers")
                .then()
                .body("items", hasSize(0));
        body.put("staffId", firms.get(0).staff().getFirst());
        signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("staff-unsuitable"));

        UUID manual = journey.place(resident, "CARE_HOME", "MANUAL");
        assertThat(journey.state(manual)).isEqualTo("CREATED");
        signed.as(Role.DESK)
                .body(Map.of("providerId", firms.get(0).id()))
                .post("/api/v1/orders/" + manual + "/offers")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"));
        journey.offer(firms.get(0).id(), manual);
        District.Firm stranger = district.firms(district.street(), 1).getFirst();
        signed.as(Role.DESK)
                .body(Map.of("providerId", stranger.id()))
                .post("/api/v1/orders/" + manual + "/offers")
                .then()
                .statusCode(422)
                .body("code", equalTo("provider-unsuitable"));
    }

    @Test
    void staff_sees_only_what_its_skills_fit_and_nothing_of_others() {
        District.Firm firm = district.firm(street, 4000, List.of("HOME_CARE"));
        District.Firm other = district.firms(district.street(), 1).getFirst();
        UUID care = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String offer = journey.offer(firm.id(), care);
        journey.answer(other, null, offer, "accept", Map.of()).statusCode(404);
        journey.answer(other, other.staff().getFirst(), offer, "decline", Map.of("reason", "TIME"))
                .statusCode(404);
        UUID clean = journey.place(resident, "CLEANING", "SEQUENTIAL");
        assertThat(journey.state(clean)).isEqualTo("UNFILLED");
        signed.provider(Role.STAFF, firm.id(), firm.staff().getFirst())
                .get("/internal/v1/provider/offers?state=OPEN")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        journey.answer(
                        firm,
                        firm.staff().getFirst(),
                        offer,
                        "accept",
                        Map.of("staffId", firm.staff().getLast()))
                .statusCode(422)
                .body("code", equalTo("staff-unsuitable"));
    }

    @Test
    void holding_withdraws_releasing_offers_again_cancelling_ends() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String offer = journey.offer(firm.id(), id);
        act(id, "hold").statusCode(200).body("state", equalTo("HELD"));
        journey.answer(firm, null, offer, "accept", Map.of()).statusCode(409).body("code", equalTo("wrong-state"));
        act(id, "release").statusCode(200).body("state", equalTo("OFFERED"));
        journey.answer(firm, firm.staff().getFirst(), journey.offer(firm.id(), id), "accept", Map.of())
                .statusCode(200);
        act(id, "hold").statusCode(200).body("providerId", nullValue());
        act(id, "release").statusCode(200);
        journey.answer(firm, firm.staff().getFirst(), journey.offer(firm.id(), id), "accept", Map.of())
                .statusCode(200);
        act(id, "cancel").statusCode(200).body("state", equalTo("CANCELLED"));
        act(id, "cancel").statusCode(409).body("code", equalTo("wrong-state")).body("detail", notNullValue());
    }

    @Test
    void a_released_order_whose_window_has_passed_is_cancelled() {
        district.firms(street, 1);
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        act(id, "hold").statusCode(200);
        journey.sql("update orders.service_order set fill_by = now() - interval '1 second' where id = '" + id + "'");
        act(id, "release").statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void rescheduling_an_offered_order_offers_the_new_window() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        String old = journey.offer(firm.id(), id);
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).plusHours(30).withNano(0);
        signed.as(Role.DESK)
                .body(Map.of(
                        "window",
                        Map.of(
                                "start",
                                start.toString(),
                                "end",
                                start.plusHours(2).toString())))
                .post("/api/v1/orders/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"));
        String fresh = journey.offer(firm.id(), id);
        assertThat(fresh).isNotEqualTo(old);
        journey.answer(firm, firm.staff().getFirst(), fresh, "accept", Map.of()).statusCode(200);
        signed.as(Role.DESK)
                .body(Map.of(
                        "window",
                        Map.of(
                                "start",
                                start.plusDays(20).toString(),
                                "end",
                                start.plusDays(20).plusHours(2).toString())))
                .post("/api/v1/orders/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void what_cannot_be_ordered_is_refused() {
        Map<String, Object> body = journey.order(resident, "CARE_HOME", "SEQUENTIAL");
        body.put("residentId", UUID.randomUUID());
        signed.as(Role.DESK).body(body).post("/api/v1/orders").then().statusCode(404);
        body.put("residentId", resident);
        signed.as(Role.STREET, district.street())
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(404);
        signed.as(Role.STREET, street).body(body).post("/api/v1/orders").then().statusCode(201);
        signed.as(Role.AUDITOR).body(body).post("/api/v1/orders").then().statusCode(403);
        body.put("itemCode", "NO_SUCH");
        signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-item"));
        body.put("itemCode", "CARE_HOME");
        body.put("window", Map.of("start", "2026-11-20T10:00:00+08:00", "end", "2026-11-20T12:00:00+08:00"));
        signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("window-past"));
    }

    @Test
    void lists_are_narrowed_by_filter_and_by_street() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID id = journey.accepted(resident, "CARE_HOME", firm);
        for (String filter : List.of("residentId=" + resident, "providerId=" + firm.id())) {
            signed.as(Role.BUREAU)
                    .get("/api/v1/orders?state=ACCEPTED&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(id.toString()))
                    .body("items[0].residentName", equalTo("王秀英"))
                    .body("items[0].itemName", equalTo("居家生活照料"));
        }
        signed.as(Role.STREET, street).get("/api/v1/orders/" + id).then().statusCode(200);
        signed.as(Role.STREET, district.street())
                .get("/api/v1/orders/" + id)
                .then()
                .statusCode(404);
        signed.as(Role.STREET, district.street())
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        signed.as(Role.DESK).get("/api/v1/orders?state=NONE").then().statusCode(400);
        signed.as(Role.DESK)
                .get("/api/v1/orders?date=2001-01-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        signed.as(Role.DESK).get("/api/v1/orders?cursor=zzz").then().statusCode(400);
    }

    private ValidatableResponse act(UUID order, String verb) {
        return signed.as(Role.DESK)
                .body(Map.of("reason", "试验"))
                .post("/api/v1/orders/" + order + "/" + verb)
                .then();
    }
}
