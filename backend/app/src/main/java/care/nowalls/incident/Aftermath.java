package care.nowalls.incident;

import care.nowalls.device.Contradictions;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.store.AftermathRows;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from the closing of an incident, in the transaction that closes it. */
@ApplicationScoped
class Aftermath {

    private static final Duration CARE_RISK_WINDOW = Duration.ofDays(30);
    private static final Set<Outcome> NO_CALL =
            Set.of(Outcome.TEST, Outcome.TECHNICAL, Outcome.DUPLICATE, Outcome.DECEASED, Outcome.WRONG_PERSON);

    private final AftermathRows rows;
    private final FollowUps followUps;
    private final Contradictions contradictions;
    private final Outbox outbox;
    private final DistrictTime time;

    @Inject
    Aftermath(
            AftermathRows rows, FollowUps followUps, Contradictions contradictions, Outbox outbox, DistrictTime time) {
        this.rows = rows;
        this.followUps = followUps;
        this.contradictions = contradictions;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * @param id of the resident
     * @param incidentId that reports it
     * @param streetId for scope
     */
    record DeathReported(
            @Nullable UUID id, UUID incidentId, @Nullable UUID streetId) {}

    /** The next-day call, care-risk events and what they ask for, a death report, the report to the bureau. */
    Uni<Void> of(Incident incident, @Nullable Operator by) {
        Outcome outcome = incident.ending().outcome();
        return rows.detail(incident.id())
                .call(() -> callsNextDay(incident, outcome) ? followUps.nextDayCall(incident) : nothing())
                .call(detail -> CareRisk.of(incident.kind(), outcome, detail.careRisk())
                        .map(risk -> careRisk(incident, risk))
                        .orElseGet(Aftermath::nothing))
                .call(() -> outcome == Outcome.DECEASED ? death(incident, by) : nothing())
                .call(() -> outcome == Outcome.WRONG_PERSON ? contradicted(incident) : nothing())
                .call(detail -> detail.seriousInjury() || outcome == Outcome.DECEASED
                        ? followUps.bureauReport(incident, null)
                        : nothing())
                .replaceWithVoid();
    }

    private static boolean callsNextDay(Incident incident, @Nullable Outcome outcome) {
        return incident.kind() != IncidentKind.SERVICE
                && incident.residentId() != null
                && outcome != null
                && !NO_CALL.contains(outcome);
    }

    private Uni<Void> careRisk(Incident incident, CareRisk risk) {
        return Optional.ofNullable(incident.residentId())
                .map(resident -> rows.careRisk(resident, incident.id(), risk, time.now())
                        .chain(() -> rows.careRisksSince(resident, time.now().minus(CARE_RISK_WINDOW)))
                        .chain(count -> count >= 2 ? followUps.reAssessment(incident) : nothing()))
                .orElseGet(Aftermath::nothing);
    }

    /** Only a report: nothing of the resident is changed by it. */
    private Uni<Void> death(Incident incident, @Nullable Operator by) {
        UUID resident = incident.residentId();
        DeathReported event = new DeathReported(resident, incident.id(), incident.streetId());
        return rows.death(incident, by, time.now())
                .chain(fresh -> fresh ? outbox.publish("death.reported", "resident:" + resident, event) : nothing());
    }

    /** Two devices may have been swapped: somebody else answered than the person it belongs to. */
    private Uni<Void> contradicted(Incident incident) {
        UUID device = incident.source().deviceId();
        return device == null
                ? nothing()
                : contradictions.note(device, time.now(), Contradictions.Reason.OTHER_PERSON_ANSWERED, incident.id());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
