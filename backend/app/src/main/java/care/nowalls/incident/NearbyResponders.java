package care.nowalls.incident;

import care.nowalls.incident.NearResponder.Whereabouts;
import care.nowalls.incident.nearby.OnDutyMember;
import care.nowalls.incident.nearby.OnDutyStaff;
import care.nowalls.incident.nearby.StaffPositions;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.visit.StaffPlace;
import care.nowalls.visit.Visits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on duty and nearest: where they checked in or out in the last hours, else at the base of their provider. */
@ApplicationScoped
public class NearbyResponders {

    private static final Duration FRESH = Duration.ofHours(12);

    private final OnDutyStaff staff;
    private final StaffPositions positions;
    private final Visits visits;
    private final DistrictTime time;

    @Inject
    NearbyResponders(OnDutyStaff staff, StaffPositions positions, Visits visits, DistrictTime time) {
        this.staff = staff;
        this.positions = positions;
        this.visits = visits;
        this.time = time;
    }

    /** Nearest first, now, by Redis and for those whom it does not know by SQL. Not within a transaction. */
    public Uni<List<NearResponder>> live(GeoPoint door, UUID street) {
        Instant now = time.now();
        Instant since = now.minus(FRESH);
        return staff.of(street, now)
                .chain(members -> positions
                        .near(door, since)
                        .chain(known -> seen(unknown(members, known), since)
                                .map(others -> sorted(members, joined(known, others), door))));
    }

    /** Nearest first, at that time, by SQL alone: for who is within a transaction. Without a door nobody is nearer. */
    public Uni<List<NearResponder>> near(@Nullable GeoPoint door, UUID street, Instant at) {
        return staff.of(street, at)
                .chain(members ->
                        seen(unknown(members, Map.of()), at.minus(FRESH)).map(places -> sorted(members, places, door)));
    }

    private Uni<Map<UUID, StaffPlace>> seen(List<UUID> ids, Instant since) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : visits.lastPlaces(ids, since)
                        .map(places -> places.stream().collect(Collectors.toMap(StaffPlace::staffId, place -> place)));
    }

    private static List<UUID> unknown(List<OnDutyMember> members, Map<UUID, StaffPlace> known) {
        return members.stream()
                .map(OnDutyMember::staffId)
                .filter(id -> !known.containsKey(id))
                .toList();
    }

    private static Map<UUID, StaffPlace> joined(Map<UUID, StaffPlace> known, Map<UUID, StaffPlace> others) {
        Map<UUID, StaffPlace> all = new HashMap<>(known);
        all.putAll(others);
        return all;
    }

    private static List<NearResponder> sorted(
            List<OnDutyMember> members, Map<UUID, StaffPlace> places, @Nullable GeoPoint door) {
        return members.stream()
                .map(one -> placed(one, places.get(one.staffId()), door))
                .sorted(Comparator.comparingInt(NearResponder::metres).thenComparing(NearResponder::staffId))
                .toList();
    }

    private static NearResponder placed(OnDutyMember one, @Nullable StaffPlace place, @Nullable GeoPoint door) {
        GeoPoint point = place == null ? one.base() : place.point();
        Whereabouts why =
                place == null ? Whereabouts.BASE : place.serving() ? Whereabouts.IN_SERVICE : Whereabouts.LAST_SEEN;
        return new NearResponder(
                one.staffId(),
                one.name(),
                one.providerId(),
                one.provider(),
                point,
                door == null ? 0 : (int) Math.round(point.metresTo(door)),
                why,
                place == null ? null : place.at());
    }
}
