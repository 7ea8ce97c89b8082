package care.nowalls.incident;

import care.nowalls.contract.provider.Page;
import care.nowalls.incident.model.Concerned;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.store.FollowUpRows;
import care.nowalls.incident.store.FollowUpRows.Planned;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done after incidents, and who did it. */
@ApplicationScoped
public class FollowUps {

    private static final Duration BUREAU = Duration.ofHours(1);
    private static final Duration RE_ASSESSMENT = Duration.ofDays(14);
    private static final LocalTime NEXT_DAY = LocalTime.of(12, 0);

    private final FollowUpRows rows;
    private final Residents residents;
    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public FollowUps(FollowUpRows rows, Residents residents, Outbox outbox, Ids ids, DistrictTime time) {
        this.rows = rows;
        this.residents = residents;
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
    }

    /** Open ones, the most urgent first; or those done lately. */
    @WithSession
    public Uni<Page<FollowUp>> page(@Nullable FollowUpKind kind, boolean done, @Nullable UUID street, Cursor place) {
        return rows.after(place, kind, done, street, time.now())
                .map(found -> place.page(found, one -> one.id().toString(), one -> one));
    }

    /** A promise to call. 422 {@code unknown-incident-resident}, {@code due-in-the-past}. */
    @WithTransaction
    public Uni<FollowUp> promise(@Nullable UUID resident, Instant dueAt, String words, Operator by) {
        if (!dueAt.isAfter(time.now())) {
            throw new Refused(IncidentRefusal.DUE_IN_THE_PAST);
        }
        return concerned(resident)
                .map(whom -> new Planned(ids.next(), FollowUpKind.PROMISED_CALL, null, whom, dueAt, by.name(), words))
                .chain(planned -> plan(planned).replaceWith(planned.id()))
                .chain(id -> rows.one(id, null, time.now()));
    }

    /**
     * Done, not needed, or once more nobody answered: then it stays open. 404; 409 {@code follow-up-done}.
     */
    @WithTransaction
    public Uni<FollowUp> done(UUID id, @Nullable UUID street, Operator by, String result, @Nullable String words) {
        return rows.one(id, street, time.now())
                .invoke(found -> refuseIfDone(found))
                .chain(found -> rows.done(id, by, result, words, time.now()))
                .chain(() -> rows.one(id, street, time.now()))
                .call(found -> publish("follow_up.done", found.id(), found.kind(), found));
    }

    /** The day after, until noon. */
    Uni<Void> nextDayCall(Incident incident) {
        LocalDate tomorrow = time.today().plusDays(1);
        Instant due = tomorrow.atTime(NEXT_DAY).atZone(DistrictTime.ZONE).toInstant();
        return plan(of(incident, FollowUpKind.NEXT_DAY_CALL, due, null));
    }

    /** Within an hour from now; once per incident. */
    Uni<Void> bureauReport(Incident incident, @Nullable String by) {
        return plan(of(incident, FollowUpKind.BUREAU_REPORT, time.now().plus(BUREAU), by));
    }

    Uni<Void> reAssessment(Incident incident) {
        return plan(of(incident, FollowUpKind.RE_ASSESSMENT, time.now().plus(RE_ASSESSMENT), null));
    }

    private Planned of(Incident incident, FollowUpKind kind, Instant due, @Nullable String by) {
        return new Planned(ids.next(), kind, incident.id(), incident.concerned(), due, by, null);
    }

    private Uni<Void> plan(Planned planned) {
        FollowUpEvent event = new FollowUpEvent(
                planned.id(),
                planned.kind().name(),
                planned.incidentId(),
                planned.whom().residentId(),
                planned.whom().streetId());
        return rows.plan(planned, time.now())
                .chain(fresh -> fresh
                        ? outbox.publish("follow_up.planned", "follow_up:" + planned.id(), event)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> publish(String type, UUID id, FollowUpKind kind, FollowUp found) {
        FollowUpEvent event =
                new FollowUpEvent(id, kind.name(), found.incidentId(), found.residentId(), found.streetId());
        return outbox.publish(type, "follow_up:" + id, event);
    }

    private Uni<Concerned> concerned(@Nullable UUID resident) {
        if (resident == null) {
            return Uni.createFrom().item(Concerned.NOBODY);
        }
        return residents
                .facts(resident)
                .map(FollowUps::concernedOf)
                .onFailure(
                        failure -> failure instanceof Refused refused && refused.refusal() == CommonRefusal.NOT_FOUND)
                .transform(ignored -> new Refused(IncidentRefusal.UNKNOWN_RESIDENT));
    }

    private static Concerned concernedOf(ResidentFacts facts) {
        return new Concerned(facts.id(), facts.name(), facts.dwellingId(), facts.streetId(), facts.streetName());
    }

    private static void refuseIfDone(FollowUp found) {
        if (found.doneAt() != null) {
            throw new Refused(IncidentRefusal.FOLLOW_UP_DONE);
        }
    }
}
