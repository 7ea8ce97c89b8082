package care.nowalls.incident;

import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.IncidentAction;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.incident.store.StepTicks;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The procedure of an incident as a check-list that records. */
@ApplicationScoped
public class Checklists {

    private final Procedures procedures;
    private final Handling handling;
    private final IncidentStore store;
    private final StepTicks ticks;
    private final Terms terms;

    @Inject
    Checklists(Procedures procedures, Handling handling, IncidentStore store, StepTicks ticks, Terms terms) {
        this.procedures = procedures;
        this.handling = handling;
        this.store = store;
        this.ticks = ticks;
        this.terms = terms;
    }

    private record Found(Procedure procedure, ProcedureStep step) {}

    /** 404 when the incident is out of reach. */
    @WithSession
    public Uni<Checklist> of(UUID incident, @Nullable UUID street) {
        return store.found(incident, street).chain(this::of);
    }

    /** Who and when go to the timeline. 404 for a step of another procedure; 409 {@code incident-not-taken}, {@code step-done}. */
    @WithTransaction
    public Uni<Checklist> tick(UUID id, UUID stepId, Operator by, @Nullable String note) {
        return store.found(id, null)
                .chain(incident ->
                        procedures.inForce(incident.kind(), incident.signalled().raisedAt()))
                .map(procedure -> found(procedure, stepId))
                .call(found -> handling.act(
                        id,
                        by,
                        (incident, at, steps) -> ticked(incident, by, found, at).noted(note)))
                .chain(() -> ticks.tick(id, stepId, by, handling.moment().now()))
                .invoke(fresh -> refuseUnless(fresh))
                .chain(() -> store.found(id, null))
                .chain(this::of);
    }

    private Happening ticked(Incident incident, Operator by, Found found, care.nowalls.incident.model.Moment at) {
        Happening what = Happening.of(
                "STEP",
                "step_done",
                Map.of(
                        "procedure",
                        found.procedure().code(),
                        "step",
                        String.valueOf(found.step().position())));
        return found.step().act() == null
                ? incident.mention(IncidentAction.TICK, what)
                : incident.record(IncidentAction.TICK, by, what, at, terms);
    }

    private Uni<Checklist> of(Incident incident) {
        Instant raised = incident.signalled().raisedAt();
        return procedures
                .inForce(incident.kind(), raised)
                .chain(procedure -> procedure == null
                        ? Uni.createFrom().item(Checklist.NONE)
                        : ticks.of(incident.id()).map(done -> checklist(procedure, raised, done)));
    }

    private static Checklist checklist(Procedure procedure, Instant raised, Map<UUID, StepTicks.Tick> done) {
        return new Checklist(
                procedure.id(),
                procedure.code(),
                procedure.title(),
                procedure.steps().stream()
                        .map(step -> line(step, raised, done.get(step.id())))
                        .toList());
    }

    private static Checklist.ChecklistLine line(ProcedureStep step, Instant raised, StepTicks.@Nullable Tick done) {
        Instant due = step.withinSeconds() == null ? null : raised.plusSeconds(step.withinSeconds());
        return new Checklist.ChecklistLine(
                step.id(),
                step.position(),
                step.act(),
                step.text(),
                DistrictTime.shown(due),
                done == null ? null : DistrictTime.shown(done.at()),
                done == null ? null : done.by());
    }

    private static Found found(@Nullable Procedure procedure, UUID stepId) {
        if (procedure == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return procedure.steps().stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst()
                .map(step -> new Found(procedure, step))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private static void refuseUnless(boolean fresh) {
        if (!fresh) {
            throw new Refused(IncidentRefusal.STEP_DONE);
        }
    }
}
