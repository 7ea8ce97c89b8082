package care.nowalls.daycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.centre.Centres;
import care.nowalls.centre.NewCentre;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AttendanceApiTest {

    @Inject
    Signed signed;

    @Inject
    ResidentFixture residents;

    @Inject
    Centres centres;

    @Inject
    DistrictTime time;

    @Inject
    DataSource jdbc;

    private UUID street;
    private UUID centre;

    @BeforeEach
    void aCentreWithOnePlace() {
        street = residents.street();
        centre = centre();
    }

    @Test
    void above_the_places_nobody_is_refused_but_marked() {
        pass(centre, residents.resident(street), "IN").statusCode(201).body("overCapacity", equalTo(false));
        pass(centre, residents.resident(street), "IN").statusCode(201).body("overCapacity", equalTo(true));
        signed.as(Role.CENTRE, centre)
                .get("/api/v1/centres/" + centre + "/occupancy")
                .then()
                .statusCode(200)
                .body("places", equalTo(1))
                .body("present", equalTo(2))
                .body("overCapacity", equalTo(true));
    }

    @Test
    void somebody_in_the_house_already_gets_the_open_record() {
        UUID resident = residents.resident(street);
        String first = pass(centre, resident, "IN").statusCode(201).extract().path("id");
        pass(centre, resident, "IN").statusCode(200).body("id", equalTo(first));
        pass(centre, resident, "OUT").statusCode(201).body("id", equalTo(first)).body("outAt", notNullValue());
        pass(centre, resident, "OUT").statusCode(201).body("marks", equalTo(List.of("OUT_WITHOUT_IN")));
    }

    @Test
    void signing_in_elsewhere_closes_the_earlier_stay() {
        UUID resident = residents.resident(street);
        UUID other = centre();
        pass(centre, resident, "IN").statusCode(201);
        pass(other, resident, "IN").statusCode(201);
        signed.as(Role.CENTRE, centre)
                .get("/api/v1/centres/" + centre + "/attendance")
                .then()
                .statusCode(200)
                .body("items[0].marks", equalTo(List.of("CLOSED_BY_OTHER_CENTRE")));
    }

    @Test
    void a_tablet_with_a_wrong_clock_still_lets_people_in_and_out() {
        UUID resident = residents.resident(street);
        String ahead = "2199-01-01T08:00:00+08:00";
        String behind = "1999-01-01T08:00+08:00";
        Instant before = time.now().minusSeconds(1);
        String inAt = claimed(resident, "IN", ahead)
                .statusCode(201)
                .body("marks", equalTo(List.of("CLOCK_DIFFERS")))
                .body("inClaim", equalTo("2199-01-01T08:00+08:00"))
                .extract()
                .path("inAt");
        assertThat(OffsetDateTime.parse(inAt).toInstant()).isBetween(before, time.now());
        claimed(resident, "OUT", behind)
                .statusCode(201)
                .body("outClaim", equalTo(behind))
                .body("marks", equalTo(List.of("CLOCK_DIFFERS")));
        claimed(resident, "OUT", "+999999999-12-31T23:59:59-18:00")
                .statusCode(201)
                .body("marks", equalTo(List.of("OUT_WITHOUT_IN", "CLOCK_DIFFERS")));
    }

    @Test
    void an_entry_of_this_morning_that_comes_late_keeps_its_time() {
        OffsetDateTime earlier =
                OffsetDateTime.now(ZoneOffset.ofHours(8)).minusHours(3).withNano(0);
        String inAt = claimed(residents.resident(street), "IN", earlier.toString())
                .statusCode(201)
                .body("marks", equalTo(List.of()))
                .extract()
                .path("inAt");
        assertThat(OffsetDateTime.parse(inAt)).isEqualTo(earlier);
    }

    @Test
    void somebody_still_inside_after_midnight_is_in_the_house_now_and_marked() throws SQLException {
        // given one who came yesterday and one who came today
        UUID overnight = residents.resident(street);
        String record = pass(centre, overnight, "IN").statusCode(201).extract().path("id");
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update daycare.attendance set day = day - 1, in_at = in_at - interval '1 day'"
                    + " where id = '" + record + "'");
        }
        pass(centre, residents.resident(street), "IN").statusCode(201).body("overCapacity", equalTo(true));
        // then both are in the house and the first is marked
        signed.as(Role.CENTRE, centre)
                .get("/api/v1/centres/" + centre + "/occupancy")
                .then()
                .body("present", equalTo(2))
                .body("sinceEarlierDays", equalTo(1))
                .body("overCapacity", equalTo(true));
        signed.as(Role.CENTRE, centre)
                .get("/api/v1/centres/" + centre + "/attendance")
                .then()
                .body("items.size()", equalTo(2))
                .body("items.find{it.id=='" + record + "'}.marks", equalTo(List.of("SINCE_EARLIER_DAY")));
        // and who goes after all closes the stay that is open
        pass(centre, overnight, "OUT").statusCode(201).body("id", equalTo(record));
    }

    @Test
    void a_card_opens_the_door_and_an_unknown_one_is_not_found() {
        UUID resident = residents.resident(street);
        String card = signed.as(Role.CENTRE, centre)
                .get("/api/v1/residents/" + resident)
                .path("cardNo");
        door(Map.of("qr", "nowalls:card:" + card), "IN")
                .statusCode(201)
                .body("residentId", equalTo(resident.toString()));
        door(Map.of("cardNo", "000000000000"), "IN").statusCode(404);
        door(Map.of("cardNo", card, "id", resident), "IN")
                .statusCode(422)
                .body("code", equalTo("one-reference-needed"));
    }

    @Test
    void another_centre_is_out_of_reach() {
        signed.as(Role.CENTRE, centre())
                .get("/api/v1/centres/" + centre + "/occupancy")
                .then()
                .statusCode(404);
        signed.as(Role.CENTRE, centre).get("/api/v1/centres").then().body("items.size()", equalTo(1));
        signed.as(Role.BUREAU)
                .body(new NewCentre("中心 " + UUID.randomUUID(), street, 30, 31.2, 121.4, null))
                .post("/api/v1/centres")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse pass(UUID where, UUID resident, String direction) {
        return signed.as(Role.CENTRE, where)
                .body(Map.of("resident", Map.of("id", resident), "direction", direction, "method", "TABLET"))
                .post("/api/v1/centres/" + where + "/attendance")
                .then();
    }

    private ValidatableResponse claimed(UUID resident, String direction, String at) {
        return signed.as(Role.CENTRE, centre)
                .body(Map.of("resident", Map.of("id", resident), "direction", direction, "method", "TABLET", "at", at))
                .post("/api/v1/centres/" + centre + "/attendance")
                .then();
    }

    private ValidatableResponse door(Map<String, Object> resident, String direction) {
        return signed.as(Role.CENTRE, centre)
                .body(Map.of("resident", resident, "direction", direction, "method", "CARD"))
                .post("/api/v1/centres/" + centre + "/attendance")
                .then();
    }

    private UUID centre() {
        return Reactive.run(
                        () -> centres.create(new NewCentre("中心 " + UUID.randomUUID(), street, 1, 31.2, 121.4, null)))
                .id();
    }
}
