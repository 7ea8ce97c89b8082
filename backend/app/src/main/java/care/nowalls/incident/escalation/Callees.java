package care.nowalls.incident.escalation;

import care.nowalls.incident.Callee;
import care.nowalls.oncall.DutyRole;
import care.nowalls.oncall.OnCall;
import care.nowalls.resident.Residents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is behind a step of an escalation, at a place and a time. */
@ApplicationScoped
class Callees {

    private final OnCall onCall;
    private final Residents residents;
    private final NearestResponders responders;

    @Inject
    Callees(OnCall onCall, Residents residents, NearestResponders responders) {
        this.onCall = onCall;
        this.residents = residents;
        this.responders = responders;
    }

    /**
     * @param street of the incident, when known
     * @param resident whom it concerns, when known
     */
    record Where(@Nullable UUID street, @Nullable UUID resident) {}

    /** In the order of calling; the desk is rung, not called. */
    Uni<List<Person>> of(Callee who, Where where, Instant at) {
        return switch (who) {
            case DESK -> Uni.createFrom().item(List.of());
            case LEADER -> onDuty(DutyRole.LEADER_DUTY, where, at);
            case STREET_DUTY -> onDuty(DutyRole.STREET_DUTY, where, at);
            case CONTACTS -> contacts(where.resident());
            case NEAREST_RESPONDER -> responders.to(where, at);
        };
    }

    private Uni<List<Person>> onDuty(DutyRole role, Where where, Instant at) {
        return onCall.at(role, where.street(), at)
                .map(found -> found.stream()
                        .map(one -> new Person(one.name(), one.phone(), null, null))
                        .toList());
    }

    private Uni<List<Person>> contacts(@Nullable UUID resident) {
        if (resident == null) {
            return Uni.createFrom().item(List.of());
        }
        return residents
                .contacts(resident)
                .map(found -> found.stream()
                        .map(one -> new Person(one.name(), one.phone(), one.id(), null))
                        .toList());
    }
}
