package care.nowalls.incident.job;

import care.nowalls.incident.nearby.StaffPositions;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import care.nowalls.visit.StaffPlace;
import care.nowalls.visit.Visits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Each check-in and check-out says where somebody is; what Redis misses, the next one or the database tells. */
@ApplicationScoped
public class StaffSightings implements OutboxListener {

    private static final Duration RECENT = Duration.ofHours(12);

    private final Visits visits;
    private final StaffPositions positions;
    private final DistrictTime time;

    @Inject
    public StaffSightings(Visits visits, StaffPositions positions, DistrictTime time) {
        this.visits = visits;
        this.positions = positions;
        this.time = time;
    }

    @Override
    public String name() {
        return "staff-sightings";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.startsWith("visit.");
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        if (!event.payload().hasNonNull("staffId")) {
            return Uni.createFrom().voidItem();
        }
        UUID staff = UUID.fromString(event.payload().path("staffId").asText());
        return visits.lastPlaces(List.of(staff), time.now().minus(RECENT)).chain(this::saw);
    }

    private Uni<Void> saw(List<StaffPlace> places) {
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(positions::saw)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
