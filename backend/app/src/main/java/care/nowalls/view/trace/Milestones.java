package care.nowalls.view.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people did about an incident, and how fast they should have been.
 *
 * @param done the first time of each step
 * @param targets how long after the reception a step may take; a step that is missing has no target
 * @param over whether the incident is closed
 */
record Milestones(Map<TraceStep, Mark> done, Map<TraceStep, Duration> targets, boolean over) {

    /** Of a signal that raises nothing: nobody has to do anything. */
    static final Milestones NONE = new Milestones(Map.of(), Map.of(), true);

    /**
     * @param at when
     * @param by who
     * @param detail what
     */
    record Mark(Instant at, @Nullable String by, @Nullable String detail) {}

    Milestones {
        done = Map.copyOf(done);
        targets = Map.copyOf(targets);
    }
}
