package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.dispatch.District;
import care.nowalls.dispatch.Journey;
import care.nowalls.incident.NearResponder.Whereabouts;
import care.nowalls.incident.nearby.StaffPositions;
import care.nowalls.shared.GeoPoint;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Waiting;
import care.nowalls.visit.StaffPlace;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is nearest: by where they were seen last, and by the base of their provider when nobody saw them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NearbyRespondersTest {

    @Inject
    NearbyResponders nearby;

    @Inject
    StaffPositions positions;

    @Inject
    District district;

    @Inject
    Journey orders;

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    Clock clock;

    private static GeoPoint door() {
        return new GeoPoint(District.LAT + 0.05, District.LON + 0.05);
    }

    private List<NearResponder> live(UUID street) {
        return Reactive.run(() -> nearby.live(door(), street));
    }

    private List<NearResponder> bySql(UUID street) {
        return Reactive.run(() -> nearby.near(door(), street, clock.instant()));
    }

    private void saw(UUID staff, GeoPoint where, Duration ago) {
        StaffPlace place = new StaffPlace(staff, where, clock.instant().minus(ago), true);
        Reactive.run(() -> positions.saw(place).replaceWith(true));
    }

    @Test
    void who_was_seen_near_comes_before_those_at_the_base_and_says_when() {
        UUID street = district.street();
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID staff = firm.staff().getLast();

        saw(staff, door(), Duration.ofMinutes(3));

        NearResponder nearest = live(street).getFirst();
        assertThat(nearest.staffId()).isEqualTo(staff);
        assertThat(nearest.whereabouts()).isEqualTo(Whereabouts.IN_SERVICE);
        assertThat(nearest.metres()).isLessThan(200);
        assertThat(nearest.seenAt()).isBefore(clock.instant());
        assertThat(live(street).subList(1, live(street).size()))
                .allMatch(one -> one.whereabouts() == Whereabouts.BASE && one.seenAt() == null);
    }

    @Test
    void what_was_seen_half_a_day_ago_counts_no_more() {
        UUID street = district.street();
        UUID staff = district.firms(street, 1).getFirst().staff().getLast();

        saw(staff, door(), Duration.ofHours(13));

        assertThat(live(street)).allMatch(one -> one.whereabouts() == Whereabouts.BASE);
    }

    @Test
    void nobody_of_another_street_is_named_however_near() {
        UUID street = district.street();
        UUID other = district.street();
        district.firms(street, 1);
        UUID stranger = district.firms(other, 1).getFirst().staff().getFirst();

        saw(stranger, door(), Duration.ofMinutes(1));

        assertThat(live(street)).noneMatch(one -> one.staffId().equals(stranger));
    }

    @Test
    void a_check_in_is_a_sighting_and_without_redis_the_database_knows_it_too() {
        UUID street = district.street();
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID staff = firm.staff().getFirst();
        UUID order = orders.accepted(district.resident(street), "CARE_HOME", firm);
        orders.act(
                        firm,
                        staff,
                        order,
                        "check-in",
                        orders.checkIn(OffsetDateTime.now(ZoneOffset.UTC), District.LAT, "in-" + order))
                .statusCode(201);

        Waiting.until("the sighting", () -> seen(live(street), staff));
        Reactive.run(() -> redis.key().del("nowalls:staff:geo").replaceWith(true));
        assertThat(seen(live(street), staff)).isTrue();
        assertThat(seen(bySql(street), staff)).isTrue();
    }

    private static boolean seen(List<NearResponder> all, UUID staff) {
        return all.stream()
                .filter(one -> one.staffId().equals(staff))
                .anyMatch(one -> one.whereabouts() == Whereabouts.IN_SERVICE);
    }

    @Test
    void positions_are_kept_too_coarse_to_tell_a_door() {
        StaffPlace place = new StaffPlace(new UUID(0, 1), new GeoPoint(31.2263999, 121.4717086), Instant.EPOCH, true);
        assertThat(place.point()).isEqualTo(new GeoPoint(31.226, 121.472));
    }
}
