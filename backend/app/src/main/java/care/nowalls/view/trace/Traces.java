package care.nowalls.view.trace;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.view.trace.Milestones.Mark;
import care.nowalls.view.trace.TraceRows.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ways that alarms took, read from what every part of the product noted on its own. */
@ApplicationScoped
public class Traces {

    private final TraceRows rows;
    private final DistrictTime time;

    @Inject
    Traces(TraceRows rows, DistrictTime time) {
        this.rows = rows;
        this.time = time;
    }

    private record Known(Found incident, Milestones people) {}

    /**
     * Of an incident's signals, first one first; 404.
     *
     * @param street the only one within reach, null for all
     */
    public Uni<IncidentTrace> ofIncident(UUID id, @Nullable UUID street, Cursor cursor) {
        return known(id, street)
                .chain(known -> rows.signals(id, cursor.afterId(), cursor.fetch())
                        .chain(signals -> signals.isEmpty() && cursor.after() == null
                                ? rows.firstShown(id).map(shown -> byPhone(known.incident(), shown))
                                : Uni.createFrom().item(signals))
                        .map(signals -> page(known, signals, cursor)));
    }

    /** Of one signal; 404. */
    public Uni<SignalTrace> ofSignal(UUID id, @Nullable UUID street) {
        return rows.incidentOf(id)
                .chain(incident -> incident.isPresent()
                        ? joined(incident.get(), id, street)
                        : rows.alone(id, street).map(found -> line(found, Milestones.NONE)));
    }

    private Uni<SignalTrace> joined(UUID incident, UUID signal, @Nullable UUID street) {
        return known(incident, street)
                .chain(known -> rows.signal(incident, signal).map(found -> line(found, known.people())));
    }

    private Uni<Known> known(UUID id, @Nullable UUID street) {
        return rows.incident(id, street)
                .map(found -> found.orElseThrow(Traces::absent))
                .chain(found -> rows.milestones(found).map(people -> new Known(found, people)));
    }

    private IncidentTrace page(Known known, List<SignalMarks> signals, Cursor cursor) {
        var page = cursor.page(
                signals,
                signal -> String.valueOf(signal.signalId()),
                signal -> Line.of(signal, known.people(), time.now()));
        Found incident = known.incident();
        return new IncidentTrace(
                incident.id(),
                incident.kind(),
                incident.state(),
                Objects.requireNonNull(DistrictTime.shown(incident.raisedAt())),
                incident.mergedInto(),
                page.items(),
                page.next());
    }

    private static List<SignalMarks> byPhone(Found incident, Optional<Mark> shown) {
        return List.of(SignalMarks.telephone(incident.id(), incident.raisedAt(), shown.orElse(null)));
    }

    private SignalTrace line(Optional<SignalMarks> found, Milestones people) {
        return Line.of(found.orElseThrow(Traces::absent), people, time.now());
    }

    private static Refused absent() {
        return new Refused(CommonRefusal.NOT_FOUND);
    }
}
