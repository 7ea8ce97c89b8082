package care.nowalls.incident.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Whom to tell, one after another, while nobody has taken an incident of one priority; after the last step the next
 * round begins. After the last round only those on duty are told, again and again: families and responders are not.
 * Data, never code.
 *
 * @param steps in order, never empty
 * @param rounds in which every step is taken
 */
public record Escalation(List<Step> steps, int rounds) {

    /** When the data has no steps: the desk keeps ringing. */
    public static final Escalation DESK_ONLY = new Escalation(List.of(new Step("DESK", Duration.ofMinutes(2))));

    /**
     * @param who a {@link care.nowalls.incident.Callee}
     * @param lasts until the next step
     */
    public record Step(String who, Duration lasts) {

        private static final Set<String> ON_DUTY = Set.of("DESK", "LEADER", "STREET_DUTY");

        boolean onDuty() {
            return ON_DUTY.contains(who);
        }
    }

    /**
     * A place in the escalation.
     *
     * @param step from 1
     * @param round from 1
     */
    public record Place(int step, int round) {
        public static final Place FIRST = new Place(1, 1);
    }

    public Escalation {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an escalation has at least one step");
        }
    }

    /** Every step in every round. */
    public Escalation(List<Step> steps) {
        this(steps, Integer.MAX_VALUE);
    }

    /** The next place; always later than this one, so that no step is taken twice in a round. */
    public Place after(Place place) {
        Place next = following(place);
        while (next.round() > rounds && !at(next).onDuty() && steps.stream().anyMatch(Step::onDuty)) {
            next = following(next);
        }
        return next;
    }

    private Place following(Place place) {
        return place.step() < steps.size()
                ? new Place(place.step() + 1, place.round())
                : new Place(1, place.round() + 1);
    }

    public Step at(Place place) {
        return steps.get(Math.min(place.step(), steps.size()) - 1);
    }
}
