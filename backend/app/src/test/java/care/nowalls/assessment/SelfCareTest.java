package care.nowalls.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.token.Role;
import care.nowalls.resident.ResidentFixture;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SelfCareTest {

    @Inject
    Signed signed;

    @Inject
    ResidentFixture residents;

    @Inject
    SelfCareTests tests;

    @Inject
    DistrictTime time;

    private UUID street;
    private UUID resident;

    @BeforeEach
    void somebody() {
        street = residents.street();
        resident = residents.resident(street);
    }

    @Test
    void none_failed_is_full_up_to_three_half_and_four_or_more_none() {
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6).map(SelfCare::of))
                .containsExactly(
                        SelfCare.FULL,
                        SelfCare.HALF,
                        SelfCare.HALF,
                        SelfCare.HALF,
                        SelfCare.NONE,
                        SelfCare.NONE,
                        SelfCare.NONE);
    }

    @Test
    void the_street_enters_a_test_and_it_is_listed_newest_first() {
        enter(Map.of("able", able(Set.of("BATHING"))))
                .statusCode(201)
                .body("result", equalTo("HALF"))
                .body("failed", contains("BATHING"))
                .body("testedOn", equalTo(time.today().toString()))
                .body(
                        "expiresOn",
                        equalTo(time.today().plusMonths(12).minusDays(1).toString()));
        enter(Map.of(
                        "able",
                        able(Set.of()),
                        "testedOn",
                        time.today().minusDays(3).toString()))
                .statusCode(201)
                .body("result", equalTo("FULL"));
        signed.as(Role.STREET, street)
                .get(path())
                .then()
                .statusCode(200)
                .body("items.result", contains("HALF", "FULL"));
        signed.as(Role.STREET, residents.street()).get(path()).then().statusCode(404);
    }

    @Test
    void an_item_that_was_not_tried_or_a_day_to_come_is_refused() {
        enter(Map.of("able", Map.of("EATING", true))).statusCode(422).body("code", equalTo("items-incomplete"));
        enter(Map.of(
                        "able",
                        able(Set.of()),
                        "testedOn",
                        time.today().plusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("assessed-in-future"));
        enter(Map.of("able", Map.of("FLYING", true))).statusCode(400);
    }

    @Test
    void a_test_counts_until_it_expires_and_the_latest_counts() {
        LocalDate yearAgo = time.today().minusMonths(11);
        entered(yearAgo, Set.of("EATING", "DRESSING", "TOILETING", "BATHING"));
        assertThat(inForce(0)).isEqualTo(Map.of(resident, SelfCare.NONE));
        assertThat(inForce(2)).isEmpty();

        entered(time.today(), Set.of());
        assertThat(inForce(0)).isEqualTo(Map.of(resident, SelfCare.FULL));
        assertThat(inForce(2)).isEqualTo(Map.of(resident, SelfCare.FULL));
    }

    private Map<UUID, SelfCare> inForce(int monthsFromNow) {
        return Reactive.run(() ->
                tests.inForce(List.of(resident), YearMonth.from(time.today()).plusMonths(monthsFromNow)));
    }

    private void entered(LocalDate on, Set<String> failed) {
        enter(Map.of("able", able(failed), "testedOn", on.toString())).statusCode(201);
    }

    private ValidatableResponse enter(Map<String, Object> body) {
        return signed.as(Role.STREET, street).body(body).post(path()).then();
    }

    private String path() {
        return "/api/v1/residents/" + resident + "/self-care-tests";
    }

    private static Map<String, Boolean> able(Set<String> failed) {
        return Stream.of(SelfCareItem.values())
                .map(SelfCareItem::name)
                .collect(Collectors.toMap(item -> item, item -> !failed.contains(item)));
    }
}
