package care.nowalls.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.entitlement.Charge;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.entitlement.Policies;
import care.nowalls.resident.Category;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Sex;
import care.nowalls.resident.Streets;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SettlementsTest {

    @Inject
    Entitlements entitlements;

    @Inject
    Policies policies;

    @Inject
    Residents residents;

    @Inject
    Streets streets;

    @Inject
    DistrictTime time;

    @Inject
    Signed signed;

    private final UUID provider = UUID.randomUUID();

    @Test
    void a_statement_lists_what_was_posted_and_a_draft_is_drawn_anew() {
        YearMonth month = YearMonth.from(time.today());
        Reactive.run(policies::addDemoPolicies);
        UUID resident = resident();
        Reactive.run(() -> entitlements.run(month));
        UUID first = served(resident, 12_000);
        draft(month);
        String id = listed();
        UUID second = served(resident, 5_000);
        draft(month);

        signed.as(Role.AUDITOR)
                .get("/api/v1/settlements/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("total.amount", equalTo(17_000))
                .body("lines", hasSize(2))
                .body("lines.orderId", contains(first.toString(), second.toString()))
                .body("lines[0].postId", notNullValue())
                .body("lines[0].policies", contains("HOME_CARE v1"));
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/check")
                .then()
                .body("checks.findAll{it.violations>0}.name", equalTo(List.of()));
    }

    @Test
    void a_street_sees_the_lines_of_its_own_and_their_sum() {
        YearMonth month = YearMonth.from(time.today());
        Reactive.run(policies::addDemoPolicies);
        UUID here = street();
        UUID there = street();
        UUID nowhere = street();
        UUID resident = resident(here);
        UUID neighbour = resident(there);
        Reactive.run(() -> entitlements.run(month));
        UUID own = served(resident, 12_000);
        served(neighbour, 5_000);
        draft(month);
        String id = listed();

        signed.as(Role.STREET, here)
                .get("/api/v1/settlements/" + id)
                .then()
                .statusCode(200)
                .body("lines.orderId", contains(own.toString()))
                .body("lineCount", equalTo(1))
                .body("total.amount", equalTo(12_000));
        signed.as(Role.STREET, there)
                .get("/api/v1/settlements?providerId=" + provider)
                .then()
                .body("items.id", contains(id))
                .body("items[0].lineCount", equalTo(1))
                .body("items[0].total.amount", equalTo(5_000));
        signed.as(Role.STREET, nowhere).get("/api/v1/settlements/" + id).then().statusCode(404);
        signed.as(Role.STREET, nowhere)
                .get("/api/v1/settlements?providerId=" + provider)
                .then()
                .body("items", hasSize(0));
        signed.as(Role.BUREAU)
                .get("/api/v1/settlements/" + id)
                .then()
                .body("lineCount", equalTo(2))
                .body("total.amount", equalTo(17_000));
    }

    @Test
    void a_month_to_come_is_refused_and_an_unknown_provider_is_not_found() {
        signed.as(Role.BUREAU)
                .body(Map.of("month", YearMonth.from(time.today()).plusMonths(1).toString()))
                .post("/api/v1/settlements")
                .then()
                .statusCode(422)
                .body("code", equalTo("month-not-over"));
        signed.as(Role.BUREAU)
                .body(Map.of("month", YearMonth.from(time.today()).toString(), "providerId", UUID.randomUUID()))
                .post("/api/v1/settlements")
                .then()
                .statusCode(404);
        signed.as(Role.DESK).get("/api/v1/settlements").then().statusCode(403);
    }

    private UUID street() {
        return Reactive.run(() -> streets.create("S" + UUID.randomUUID()));
    }

    private UUID resident() {
        return resident(street());
    }

    private UUID resident(UUID street) {
        NewDwelling home = new NewDwelling("Test Road 1", 31.2, 121.5, null, 1, false, null);
        UUID id = Reactive.run(() -> residents.register(new NewResident(
                "Test",
                null,
                Sex.FEMALE,
                time.today().minusYears(70),
                null,
                street,
                null,
                home,
                Category.ORDINARY,
                true,
                null,
                List.of())));
        Reactive.run(() -> residents.abilityAssessed(id, 4));
        return id;
    }

    private UUID served(UUID resident, long fen) {
        UUID order = UUID.randomUUID();
        Reactive.run(() -> entitlements.reserve(new Charge(order, resident, provider, "CARE", time.today(), fen, 1)));
        Reactive.run(() -> entitlements.post(order, fen));
        return order;
    }

    private void draft(YearMonth month) {
        signed.as(Role.BUREAU)
                .body(Map.of("month", month.toString()))
                .post("/api/v1/settlements")
                .then()
                .statusCode(201);
    }

    private String listed() {
        return signed.as(Role.BUREAU)
                .get("/api/v1/settlements?providerId=" + provider)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }
}
