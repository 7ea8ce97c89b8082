package care.nowalls.daycare.job;

import care.nowalls.daycare.store.Stays;
import care.nowalls.device.Contradictions;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Notices a button that was pressed at the home of somebody who lives alone and is here: perhaps it hangs in another home
 * than the registry says. The alarm itself is handled as ever.
 */
@ApplicationScoped
public class PressedWhileAway implements OutboxListener {

    private static final Set<String> PRESSES = Set.of("SOS", "SERVICE");

    private final Stays stays;
    private final Residents residents;
    private final Contradictions contradictions;
    private final DistrictTime time;

    @Inject
    public PressedWhileAway(Stays stays, Residents residents, Contradictions contradictions, DistrictTime time) {
        this.stays = stays;
        this.residents = residents;
        this.contradictions = contradictions;
        this.time = time;
    }

    @Override
    public String name() {
        return "daycare-pressed-while-away";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("incident.raised");
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        boolean pressed = event.payload().hasNonNull("deviceId")
                && event.payload().hasNonNull("residentId")
                && PRESSES.contains(event.payload().path("kind").asText());
        return pressed ? look(event) : Uni.createFrom().voidItem();
    }

    private Uni<Void> look(OutboxEvent event) {
        UUID resident = UUID.fromString(event.payload().path("residentId").asText());
        UUID device = UUID.fromString(event.payload().path("deviceId").asText());
        return residents
                .facts(resident)
                .map(ResidentFacts::livesAlone)
                .chain(alone -> alone
                        ? stays.wasInside(resident, event.at(), time.dayOf(event.at()))
                        : Uni.createFrom().item(false))
                .chain(away -> away ? note(device, event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> note(UUID device, OutboxEvent event) {
        return contradictions.note(device, event.at(), Contradictions.Reason.PERSON_AT_CENTRE, event.id());
    }
}
