package care.nowalls.view.trace;

import static java.util.Objects.requireNonNullElse;

import care.nowalls.shared.DistrictTime;
import care.nowalls.view.trace.Milestones.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the line of times of one signal: what happened, what took too long, what must have happened unrecorded. */
final class Line {

    private static final Set<TraceStep> OF_GATEWAYS =
            EnumSet.of(TraceStep.DEVICE, TraceStep.RECEIVED, TraceStep.JOURNALED);

    private final SignalMarks signal;
    private final Milestones people;
    private final Instant now;
    private final Map<TraceStep, Mark> marks = new EnumMap<>(TraceStep.class);

    private Line(SignalMarks signal, Milestones people, Instant now) {
        this.signal = signal;
        this.people = people;
        this.now = now;
        mark(TraceStep.DEVICE, signal.claimed(), null);
        mark(TraceStep.RECEIVED, signal.signalId() == null ? null : signal.received(), signal.gateway());
        mark(TraceStep.JOURNALED, signal.journaled(), signal.gateway());
        mark(TraceStep.STORED, signal.stored(), signal.node());
        if (signal.shown() != null) {
            marks.put(TraceStep.SHOWN, signal.shown());
        }
        marks.putAll(people.done());
    }

    static SignalTrace of(SignalMarks signal, Milestones people, Instant now) {
        return new SignalTrace(
                signal.signalId(),
                signal.incidentId(),
                signal.deviceId(),
                signal.type(),
                signal.number(),
                signal.gateway(),
                signal.node(),
                signal.journalId(),
                Objects.requireNonNull(DistrictTime.shown(signal.received())),
                new Line(signal, people, now).steps());
    }

    private void mark(TraceStep step, @Nullable Instant at, @Nullable String through) {
        if (at != null) {
            marks.put(step, new Mark(at, null, through));
        }
    }

    private List<SignalTrace.Step> steps() {
        List<SignalTrace.Step> steps = new ArrayList<>();
        for (TraceStep step : TraceStep.values()) {
            Mark mark = marks.get(step);
            Duration limit = limit(step);
            steps.add(new SignalTrace.Step(
                    step,
                    mark == null ? null : DistrictTime.shown(mark.at()),
                    step.source(),
                    mark == null
                            ? null
                            : Duration.between(signal.received(), mark.at()).toMillis(),
                    mark == null ? null : mark.by(),
                    mark == null ? null : mark.detail(),
                    limit == null ? null : limit.toMillis(),
                    slow(step, mark, limit),
                    mark == null && missing(step)));
        }
        return steps;
    }

    /** A telephone call has no way through machines; what raises nothing is shown to nobody. */
    private boolean applies(TraceStep step) {
        boolean byPhone = signal.signalId() == null;
        return byPhone
                ? !OF_GATEWAYS.contains(step)
                : signal.incidentId() != null || step.compareTo(TraceStep.SHOWN) < 0;
    }

    private @Nullable Duration limit(TraceStep step) {
        Duration target = people.targets().get(step);
        return !applies(step) ? null : target == null ? step.usual() : target;
    }

    private boolean missing(TraceStep step) {
        boolean later = marks.keySet().stream().anyMatch(done -> done.compareTo(step) > 0);
        return step.always() && applies(step) && later;
    }

    private boolean slow(TraceStep step, @Nullable Mark mark, @Nullable Duration limit) {
        if (limit == null || (mark == null && !awaited(step))) {
            return false;
        }
        Instant at = mark == null ? now : mark.at();
        Duration took = Duration.between(since(step), at);
        // the device's claim may be wrong in both directions
        return (step == TraceStep.RECEIVED ? took.abs() : took).compareTo(limit) > 0;
    }

    /** It is still to come: nothing later has happened, and for an arrival somebody is on the way. */
    private boolean awaited(TraceStep step) {
        boolean later = marks.keySet().stream().anyMatch(done -> done.compareTo(step) > 0);
        boolean asked = step != TraceStep.ARRIVED || marks.containsKey(TraceStep.SENT);
        return !later && !people.over() && asked;
    }

    private Instant since(TraceStep step) {
        return step.source() == TraceStep.Source.PERSON ? signal.received() : before(step);
    }

    /** The measured step before it. */
    private Instant before(TraceStep step) {
        Instant found = step == TraceStep.RECEIVED
                ? requireNonNullElse(signal.claimed(), signal.received())
                : signal.received();
        for (Map.Entry<TraceStep, Mark> mark : marks.entrySet()) {
            boolean measured =
                    mark.getKey() != TraceStep.DEVICE && mark.getKey().compareTo(step) < 0;
            found = measured ? mark.getValue().at() : found;
        }
        return found;
    }
}
