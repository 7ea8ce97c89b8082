package care.nowalls.incident.escalation;

import care.nowalls.incident.Callee;
import care.nowalls.incident.EscalationTimeline;
import care.nowalls.incident.EscalationTimeline.Line;
import care.nowalls.incident.EscalationTimeline.Told;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Escalation.Place;
import care.nowalls.resident.Masked;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plays an escalation through by the same table and the same calendars as the real one, and tells nobody. */
@ApplicationScoped
public class Simulating {

    private static final int LIFE = 1;

    private final Callees callees;

    @Inject
    Simulating(Callees callees) {
        this.callees = callees;
    }

    /**
     * What is imagined.
     *
     * @param at when the alarm comes
     * @param street of it, when known
     * @param resident whom it concerns, when known
     * @param priority of it
     * @param manned whether a console is there
     */
    public record Imagined(
            Instant at, @Nullable UUID street, @Nullable UUID resident, int priority, boolean manned) {}

    /** A place and when it is reached. */
    private record Reached(Place place, Instant at) {}

    /** All rounds, and one more. */
    public Uni<EscalationTimeline> play(Escalation escalation, Imagined imagined) {
        return from(new Reached(Place.FIRST, imagined.at()), escalation, imagined, new ArrayList<>())
                .map(lines -> new EscalationTimeline(escalation.rounds(), lines));
    }

    private Uni<List<Line>> from(Reached reached, Escalation escalation, Imagined imagined, List<Line> lines) {
        if (reached.place().round() > escalation.rounds() + 1) {
            return Uni.createFrom().item(lines);
        }
        Escalation.Step step = escalation.at(reached.place());
        Callee who = Callee.valueOf(step.who());
        return callees.of(who, new Callees.Where(imagined.street(), imagined.resident()), reached.at())
                .chain(found -> {
                    boolean skipped = skipped(who, found, reached, imagined);
                    lines.add(line(who, found, reached, escalation, imagined));
                    Duration wait = skipped ? Duration.ZERO : step.lasts();
                    Reached next = new Reached(
                            escalation.after(reached.place()), reached.at().plus(wait));
                    return from(next, escalation, imagined, lines);
                });
    }

    private static boolean skipped(Callee who, List<Person> found, Reached reached, Imagined imagined) {
        if (who == Callee.DESK) {
            return !imagined.manned()
                    && imagined.priority() == LIFE
                    && reached.place().equals(Place.FIRST);
        }
        return found.isEmpty() && !(who == Callee.CONTACTS && imagined.resident() == null);
    }

    private static Line line(
            Callee who, List<Person> found, Reached reached, Escalation escalation, Imagined imagined) {
        return new Line(
                shown(reached.at()),
                Duration.between(imagined.at(), reached.at()).toSeconds(),
                reached.place().round(),
                reached.place().step(),
                who.name(),
                IntStream.range(0, found.size())
                        .mapToObj(i -> told(found.get(i), reached.at(), i))
                        .toList(),
                who != Callee.DESK && skipped(who, found, reached, imagined),
                note(who, reached, escalation, imagined));
    }

    private static @Nullable String note(Callee who, Reached reached, Escalation escalation, Imagined imagined) {
        if (who == Callee.CONTACTS && imagined.resident() == null) {
            return "contacts-of-resident";
        }
        if (who == Callee.DESK && !imagined.manned()) {
            return "desk-not-manned";
        }
        return reached.place().round() > escalation.rounds() ? "duty-only" : null;
    }

    private static Told told(Person person, Instant at, int position) {
        Instant callAt = at.plus(Telling.BETWEEN_CALLS.multipliedBy(position));
        return new Told(person.name(), Objects.requireNonNull(Masked.phone(person.phone())), shown(callAt));
    }

    private static OffsetDateTime shown(Instant at) {
        return Objects.requireNonNull(DistrictTime.shown(at));
    }
}
