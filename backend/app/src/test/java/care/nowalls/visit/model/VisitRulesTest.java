package care.nowalls.visit.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.catalogue.Item;
import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.order.OrderFacts;
import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import care.nowalls.visit.VisitException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitRulesTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final GeoPoint DOOR = new GeoPoint(31.2000, 121.4000);
    private static final UUID CARER = new UUID(1, 7);
    private static final UUID SOMEBODY = new UUID(1, 8);

    private final VisitRules rules = new VisitRules(item(), order(), new Fence(DOOR, 200));

    @Test
    void at_the_door_in_time_and_the_right_one_nothing_is_raised() {
        assertThat(rules.atCheckIn(at(0, DOOR))).isEmpty();
        assertThat(rules.atCheckOut(at(45, DOOR), START, CARER)).isEmpty();
    }

    @Test
    void a_phone_that_does_not_know_where_it_is_raises_no_gps() {
        assertThat(rules.atCheckIn(at(0, null))).containsExactly(VisitException.NO_GPS);
        Presence card = new Presence(START, CheckMethod.NFC, null, CARER);
        assertThat(rules.atCheckIn(card)).isEmpty();
    }

    @Test
    void further_than_the_radius_raises_outside_radius() {
        assertThat(rules.atCheckIn(at(0, new GeoPoint(31.2017, 121.4000)))).isEmpty();
        assertThat(rules.atCheckIn(at(0, new GeoPoint(31.2019, 121.4000))))
                .containsExactly(VisitException.OUTSIDE_RADIUS);
    }

    @Test
    void a_position_in_gcj02_is_converted_before_it_is_measured() {
        // the same door as a Chinese map shows it, about 500 m away
        GeoPoint asShown = new GeoPoint(31.197973, 121.404497);
        assertThat(DOOR.metresTo(asShown)).isGreaterThan(300);
        GeoPoint converted = GeoPoint.of(asShown.lat(), asShown.lon(), Datum.GCJ02);
        assertThat(DOOR.metresTo(converted)).isLessThan(30);
        assertThat(rules.atCheckIn(at(0, converted))).isEmpty();
    }

    @Test
    void late_and_early_are_counted_from_the_window_with_the_items_tolerance() {
        assertThat(rules.atCheckIn(at(15, DOOR))).isEmpty();
        assertThat(rules.atCheckIn(at(16, DOOR))).containsExactly(VisitException.LATE);
        assertThat(rules.atCheckIn(at(-16, DOOR))).containsExactly(VisitException.EARLY);
    }

    @Test
    void by_hand_or_by_a_manager_is_always_an_exception() {
        assertThat(rules.atCheckIn(new Presence(START, CheckMethod.MANUAL, DOOR, CARER)))
                .containsExactly(VisitException.MANUAL_METHOD);
        assertThat(rules.atCheckIn(new Presence(START, CheckMethod.GPS, DOOR, null)))
                .containsExactly(VisitException.MANUAL_METHOD);
    }

    @Test
    void somebody_else_is_the_wrong_staff() {
        assertThat(rules.atCheckIn(new Presence(START, CheckMethod.GPS, DOOR, SOMEBODY)))
                .containsExactly(VisitException.WRONG_STAFF);
        assertThat(rules.atCheckOut(new Presence(plus(45), CheckMethod.GPS, DOOR, SOMEBODY), START, CARER))
                .containsExactly(VisitException.WRONG_STAFF);
    }

    @Test
    void less_than_the_items_minimum_is_too_short() {
        assertThat(rules.atCheckOut(at(44, DOOR), START, CARER)).containsExactly(VisitException.TOO_SHORT);
        assertThat(rules.atCheckOut(at(-5, DOOR), START, CARER)).containsExactly(VisitException.TOO_SHORT);
    }

    private static Presence at(int minutes, GeoPoint position) {
        return new Presence(plus(minutes), CheckMethod.GPS, position, CARER);
    }

    private static Instant plus(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static Item item() {
        return new Item(
                new UUID(1, 1),
                "CARE_HOME",
                "care",
                "DAILY_CARE",
                "HOUR",
                45,
                List.of(),
                List.of(),
                "SEQUENTIAL",
                10,
                200,
                15,
                60,
                "CARE");
    }

    private static OrderFacts order() {
        UUID id = new UUID(1, 2);
        return new OrderFacts(
                id, "20261123-000001", "ACCEPTED", id, id, "CARE_HOME", START, plus(120), 6000, id, CARER);
    }
}
