package care.nowalls.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.nowalls.assessment.NewSelfCareTest;
import care.nowalls.assessment.SelfCareItem;
import care.nowalls.assessment.SelfCareTests;
import care.nowalls.contract.token.Role;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EntitlementsTest {

    @Inject
    Entitlements entitlements;

    @Inject
    Policies policies;

    @Inject
    Residents residents;

    @Inject
    SelfCareTests selfCare;

    @Inject
    Streets streets;

    @Inject
    DistrictTime time;

    @Inject
    Signed signed;

    private final UUID order = UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();
    private UUID street;
    private YearMonth month;

    @BeforeEach
    void setUp() {
        Reactive.run(policies::addDemoPolicies);
        street = Reactive.run(() -> streets.create("S" + UUID.randomUUID()));
        month = YearMonth.from(time.today());
    }

    @Test
    void a_quota_pays_what_it_can_and_the_resident_the_rest() {
        UUID resident = resident(70, Category.ORDINARY, 3);
        run(month);
        assertThat(reserve(resident, "CARE", 25_000, 1)).isEqualTo(new Split(20_000, 5_000));
        assertThat(reserve(resident, "CARE", 25_000, 1)).isEqualTo(new Split(20_000, 5_000));

        Reactive.run(() -> entitlements.post(order, 12_500));
        Reactive.run(() -> entitlements.post(order, 12_500));

        of(resident)
                .body("entitlements.find{it.policy=='HOME_CARE'}.available.amount", equalTo(10_000))
                .body("charges.state", contains("POSTED"))
                .body("charges[0].share.amount", equalTo(2_500));
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/transfers?order=" + order)
                .then()
                .body("items.kind", contains("RESERVE", "POST", "VOID"));
        assertThat(Reactive.run(() -> entitlements.posted(provider, month)))
                .singleElement()
                .satisfies(line -> assertThat(line.policies()).containsExactly("HOME_CARE v1"));
        right();
    }

    @Test
    void what_is_released_can_be_reserved_again_and_releasing_twice_does_no_harm() {
        UUID resident = resident(70, Category.LOW_INCOME, 2);
        run(month);
        reserve(resident, "CARE", 30_000, 1);
        Reactive.run(() -> entitlements.release(order));
        Reactive.run(() -> entitlements.release(order));
        assertThat(reserve(resident, "CARE", 30_000, 1)).isEqualTo(new Split(30_000, 0));
        right();
    }

    @Test
    void meals_are_paid_by_the_piece_at_most_two_a_day_and_delivery_never() {
        UUID resident = resident(80, Category.ORDINARY, 0);
        run(month);
        assertThat(reserve(resident, "MEAL", 1_500, 1)).isEqualTo(new Split(500, 1_000));
        UUID second = UUID.randomUUID();
        Split both = Reactive.run(() -> entitlements.reserve(charge(second, resident, "MEAL", 3_000, 2)));
        assertThat(both).isEqualTo(new Split(500, 2_500));
        right();
    }

    @Test
    void what_nobody_subsidises_is_the_residents_own_and_still_one_reservation() {
        UUID resident = resident(70, Category.ORDINARY, 0);
        run(month);
        assertThat(reserve(resident, null, 4_000, 1)).isEqualTo(new Split(0, 4_000));
        Reactive.run(() -> entitlements.post(order, 4_000));
        right();
    }

    @Test
    void before_the_run_a_reservation_is_planned_and_the_run_makes_it_real() {
        UUID resident = resident(70, Category.DESTITUTE, 4);
        YearMonth unbooked = month.minusMonths(11);
        LocalDate day = unbooked.atDay(9);
        Split planned =
                Reactive.run(() -> entitlements.reserve(new Charge(order, resident, provider, "CARE", day, 90_000, 1)));
        run(unbooked);
        signed.as(Role.DESK)
                .get("/api/v1/residents/" + resident + "/entitlements?month=" + unbooked)
                .then()
                .statusCode(200)
                .body("booked", equalTo(true))
                .body("charges.state", contains("RESERVED"));
        // the demo policies begin in 2026: an older month grants nothing
        assertThat(planned.entitlementFen()).isEqualTo(unbooked.getYear() < 2026 ? 0 : 80_000);
        right();
    }

    @Test
    void a_second_run_books_nothing_and_cash_is_granted_by_age_and_hardship() {
        UUID resident = resident(85, Category.LOW_INCOME, 2);
        run(month);
        run(month).body("differences", equalTo(0));
        of(resident)
                .body("entitlements.find{it.policy=='HARDSHIP_IMPAIRED'}.amount.amount", equalTo(5_000))
                .body("entitlements.find{it.policy=='HARDSHIP_AGED'}.amount.amount", equalTo(5_000))
                .body("entitlements.find{it.policy=='ADVANCED_AGE'}.amount.amount", equalTo(6_000))
                .body("entitlements.find{it.policy=='HOME_CARE'}.amount.amount", equalTo(30_000));
    }

    @Test
    void the_care_allowance_of_the_destitute_follows_their_self_care_test() {
        UUID all = tested(resident(70, Category.DESTITUTE, 0), 0);
        UUID half = tested(resident(70, Category.DESTITUTE, 2), 3);
        UUID none = tested(resident(70, Category.DESTITUTE, 4), 4);
        UUID untested = resident(70, Category.DESTITUTE, 4);
        UUID notDestitute = tested(resident(70, Category.LOW_INCOME, 4), 6);
        run(month);
        String allowance = "entitlements.find{it.policy=='DESTITUTE_CARE'}";
        of(all).body(allowance + ".amount.amount", equalTo(7_000));
        of(half).body(allowance + ".amount.amount", equalTo(30_000));
        of(none).body(allowance + ".amount.amount", equalTo(120_000));
        of(untested).body(allowance, equalTo(null));
        of(notDestitute).body(allowance, equalTo(null));
        right();
    }

    @Test
    void another_street_is_not_found_and_the_policies_are_listed() {
        UUID resident = resident(70, Category.ORDINARY, 1);
        String path = "/api/v1/residents/" + resident + "/entitlements";
        signed.as(Role.STREET, street).get(path).then().statusCode(200);
        signed.as(Role.STREET, UUID.randomUUID()).get(path).then().statusCode(404);
        signed.as(Role.BUREAU).get("/api/v1/policies").then().statusCode(200).body("items.code", hasItem("MEALS"));
        signed.as(Role.BUREAU)
                .body(Map.of("month", "2020-01"))
                .post("/api/v1/entitlement-runs")
                .then()
                .statusCode(422)
                .body("code", equalTo("month-out-of-reach"));
    }

    private UUID resident(int age, Category category, int level) {
        NewDwelling home = new NewDwelling("Test Road 1", 31.2, 121.5, null, 1, false, null);
        LocalDate born = time.today().minusYears(age).minusDays(40);
        UUID id = Reactive.run(() -> residents.register(new NewResident(
                "Test", null, Sex.FEMALE, born, null, street, null, home, category, true, null, List.of())));
        Reactive.run(() -> residents.abilityAssessed(id, level));
        return id;
    }

    private UUID tested(UUID resident, int failed) {
        Map<SelfCareItem, Boolean> able = new EnumMap<>(SelfCareItem.class);
        for (SelfCareItem item : SelfCareItem.values()) {
            able.put(item, able.size() >= failed);
        }
        Reactive.run(() -> selfCare.enter(resident, new NewSelfCareTest(null, able)));
        return resident;
    }

    private Split reserve(UUID resident, @Nullable String pot, long fen, int quantity) {
        return Reactive.run(() -> entitlements.reserve(charge(order, resident, pot, fen, quantity)));
    }

    private Charge charge(UUID reference, UUID resident, @Nullable String pot, long fen, int quantity) {
        return new Charge(reference, resident, provider, pot, time.today(), fen, quantity);
    }

    private ValidatableResponse run(YearMonth wanted) {
        return signed.as(Role.BUREAU)
                .body(Map.of("month", wanted.toString()))
                .post("/api/v1/entitlement-runs")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse of(UUID resident) {
        return signed.as(Role.DESK)
                .get("/api/v1/residents/" + resident + "/entitlements")
                .then()
                .statusCode(200);
    }

    private void right() {
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("checks.findAll{it.violations>0}.name", equalTo(List.of()));
    }
}
