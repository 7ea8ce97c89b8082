package care.nowalls.incident.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.model.Escalation.Place;
import care.nowalls.incident.model.Escalation.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Random policies among operators who take, forget and give back, with steps that reach nobody and nodes that are away
 * for a while: no step twice in a round, none skipped, and never a longer silence than the step's own wait.
 */
class RandomEscalationsTest {

    private static final int LIVES = 300;
    private static final int SECONDS = 3600;
    private static final int LONGEST_PAUSE = 10;
    private static final Instant START = Instant.parse("2026-11-28T19:00:00Z");
    private static final Operator DESK = new Operator(new UUID(1, 1), "desk", false);
    private static final Terms TERMS = new Terms(
            Duration.ofSeconds(120),
            Duration.ofMinutes(10),
            Duration.ofMinutes(3),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofSeconds(30));

    @Test
    void each_step_once_a_round_and_never_silent_longer_than_its_wait() {
        long seed = Long.getLong("nowalls.seed", ThreadLocalRandom.current().nextLong());
        for (int i = 0; i < LIVES; i++) {
            new Life(seed + i).live();
        }
    }

    private static final class Life {
        private final long seed;
        private final Random random;
        private final Escalation escalation;
        private final Incident incident;
        private final boolean[] empty;
        private final List<Place> taken = new ArrayList<>(List.of(Place.FIRST));
        private Instant since = START;
        private int awayUntil;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.escalation = escalation();
            this.empty = new boolean[escalation.steps().size()];
            for (int i = 1; i < empty.length; i++) {
                empty[i] = random.nextInt(3) == 0;
            }
            incident = Incident.byPhone(new UUID(2, seed), IncidentKind.SOS, Concerned.NOBODY, escalation, START);
        }

        private Escalation escalation() {
            List<String> who = new ArrayList<>(List.of("LEADER", "CONTACTS", "NEAREST_RESPONDER", "STREET_DUTY"));
            Collections.shuffle(who, random);
            List<Step> steps = new ArrayList<>(List.of(step("DESK")));
            who.stream().limit(random.nextInt(5)).map(this::step).forEach(steps::add);
            return new Escalation(steps, 1 + random.nextInt(3));
        }

        private Step step(String who) {
            return new Step(who, Duration.ofSeconds(10 + random.nextInt(120)));
        }

        void live() {
            for (int second = 1; second <= SECONDS; second++) {
                Instant now = START.plusSeconds(second);
                operate(new Moment(now, now));
                if (second >= awayUntil) {
                    incident.tick(new Moment(now, now), escalation, false);
                    told(now);
                    // one pause begins only after a look, so that two together are never longer than the longest
                    awayUntil = random.nextInt(200) == 0 ? second + 1 + random.nextInt(LONGEST_PAUSE) : second;
                }
                check(now);
            }
        }

        private void operate(Moment at) {
            if (random.nextInt(90) != 0) {
                return;
            }
            if (incident.state() == IncidentState.RAISED) {
                incident.acknowledge(DESK, at, TERMS);
            } else if (random.nextBoolean()) {
                incident.release(DESK, at, escalation);
                told(at.now());
            } else {
                incident.note(DESK, "note", at, TERMS);
            }
        }

        /** As after each act: a step that was reached is carried out; one that reaches nobody passes on. */
        private void told(Instant now) {
            Place place = incident.place();
            if (place.equals(taken.getLast())) {
                return;
            }
            taken.add(place);
            since = now;
            if (incident.state() == IncidentState.RAISED && empty[place.step() - 1]) {
                incident.passOn(now);
            }
        }

        private void check(Instant now) {
            Place last = taken.getLast();
            if (taken.size() > 1) {
                Place before = taken.get(taken.size() - 2);
                assertThat(last).as("in order, seed %d", seed).isEqualTo(escalation.after(before));
                boolean later = last.round() > before.round()
                        || (last.round() == before.round() && last.step() > before.step());
                assertThat(later).as("once a round, seed %d", seed).isTrue();
            }
            if (last.round() > escalation.rounds()) {
                assertThat(escalation.at(last).onDuty())
                        .as("duty only, seed %d", seed)
                        .isTrue();
            }
            assertThat(incident.nextDeadline()).as("a deadline, seed %d", seed).isNotNull();
            if (incident.state() == IncidentState.RAISED) {
                assertThat(Duration.between(since, now))
                        .as("silence at %s, seed %d", last, seed)
                        .isLessThanOrEqualTo(escalation.at(last).lasts().plusSeconds(LONGEST_PAUSE));
            }
        }
    }
}
