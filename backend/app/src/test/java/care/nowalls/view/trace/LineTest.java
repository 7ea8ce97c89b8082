package care.nowalls.view.trace;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.view.trace.Milestones.Mark;
import care.nowalls.view.trace.SignalTrace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-28T02:00:00Z");
    private static final Map<TraceStep, Duration> TARGETS =
            Map.of(TraceStep.TAKEN, Duration.ofSeconds(60), TraceStep.ARRIVED, Duration.ofMinutes(30));

    private @Nullable Long claimed = -200L;
    private @Nullable Long journaled = 4L;
    private @Nullable Long shown = 300L;
    private final Map<TraceStep, Mark> done = new EnumMap<>(TraceStep.class);

    private static Instant at(long milliseconds) {
        return RECEIVED.plusMillis(milliseconds);
    }

    private static @Nullable Instant atOrNull(@Nullable Long milliseconds) {
        return milliseconds == null ? null : at(milliseconds);
    }

    private void did(TraceStep step, long milliseconds) {
        done.put(step, new Mark(at(milliseconds), "desk", null));
    }

    private Map<TraceStep, Step> line(long now) {
        SignalMarks signal = new SignalMarks(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "sos",
                1,
                "gateway-1",
                "backend-2",
                UUID.randomUUID(),
                atOrNull(claimed),
                RECEIVED,
                atOrNull(journaled),
                at(20),
                shown == null ? null : new Mark(at(shown), "desk", "console"));
        boolean over = done.containsKey(TraceStep.RESOLVED);
        SignalTrace trace = Line.of(signal, new Milestones(done, TARGETS, over), at(now));
        Map<TraceStep, Step> steps = new EnumMap<>(TraceStep.class);
        trace.steps().forEach(step -> steps.put(step.step(), step));
        return steps;
    }

    private static List<TraceStep> slow(Map<TraceStep, Step> line) {
        return line.values().stream().filter(Step::slow).map(Step::step).toList();
    }

    private static List<TraceStep> missing(Map<TraceStep, Step> line) {
        return line.values().stream().filter(Step::missing).map(Step::step).toList();
    }

    @Test
    void a_quick_alarm_has_all_its_steps_and_nothing_marked() {
        did(TraceStep.TAKEN, 9_000);
        did(TraceStep.CONTACT, 31_000);
        Map<TraceStep, Step> line = line(60_000);
        assertThat(line).hasSize(TraceStep.values().length);
        assertThat(slow(line)).isEmpty();
        assertThat(missing(line)).isEmpty();
        assertThat(line.get(TraceStep.DEVICE).millisecondsAfterReception()).isEqualTo(-200);
        assertThat(line.get(TraceStep.STORED).millisecondsAfterReception()).isEqualTo(20);
        assertThat(line.get(TraceStep.STORED).detail()).isEqualTo("backend-2");
        assertThat(line.get(TraceStep.RECEIVED).detail()).isEqualTo("gateway-1");
        assertThat(line.get(TraceStep.ARRIVED).at()).isNull();
    }

    @Test
    void a_machine_is_slow_after_the_measured_step_before_it_and_a_person_after_the_reception() {
        shown = 20L + 3_001;
        did(TraceStep.TAKEN, 60_001);
        assertThat(slow(line(70_000))).containsExactly(TraceStep.SHOWN, TraceStep.TAKEN);
        journaled = 1_001L;
        assertThat(slow(line(70_000))).contains(TraceStep.JOURNALED);
    }

    @Test
    void what_is_awaited_is_slow_as_soon_as_its_time_is_over() {
        assertThat(slow(line(60_000))).isEmpty();
        assertThat(slow(line(60_001))).containsExactly(TraceStep.TAKEN);
        did(TraceStep.TAKEN, 10);
        assertThat(slow(line(Duration.ofHours(2).toMillis())))
                .as("nobody was sent")
                .isEmpty();
        did(TraceStep.SENT, 90_000);
        assertThat(slow(line(Duration.ofHours(2).toMillis()))).containsExactly(TraceStep.ARRIVED);
        did(TraceStep.RESOLVED, 600_000);
        assertThat(slow(line(Duration.ofHours(2).toMillis()))).as("over").isEmpty();
    }

    @Test
    void a_step_that_must_have_happened_unrecorded_is_missing() {
        shown = null;
        journaled = null;
        assertThat(missing(line(100))).containsExactly(TraceStep.JOURNALED);
        did(TraceStep.TAKEN, 9_000);
        assertThat(missing(line(10_000))).containsExactly(TraceStep.JOURNALED, TraceStep.SHOWN);
        did(TraceStep.RESOLVED, 20_000);
        assertThat(missing(line(30_000)))
                .as("not everybody is spoken to or visited")
                .containsExactly(TraceStep.JOURNALED, TraceStep.SHOWN);
    }

    @Test
    void a_claim_far_away_in_either_direction_is_marked() {
        claimed = -10_001L;
        assertThat(slow(line(100))).containsExactly(TraceStep.RECEIVED);
        claimed = 10_001L;
        assertThat(slow(line(100))).containsExactly(TraceStep.RECEIVED);
        claimed = null;
        assertThat(slow(line(100))).isEmpty();
    }

    @Test
    void a_telephone_call_has_no_way_through_machines() {
        SignalTrace trace = Line.of(
                SignalMarks.telephone(UUID.randomUUID(), RECEIVED, null),
                new Milestones(Map.of(TraceStep.TAKEN, new Mark(at(5), "desk", null)), TARGETS, false),
                at(10));
        assertThat(trace.steps())
                .filteredOn(Step::missing)
                .extracting(Step::step)
                .containsExactly(TraceStep.SHOWN);
        assertThat(trace.steps().get(3).millisecondsAfterReception()).isZero();
    }
}
