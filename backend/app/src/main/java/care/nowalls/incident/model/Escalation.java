package care.nowalls.incident.model;

import java.time.Duration;
import java.util.List;

/**
 * Whom to tell, one after another, while nobody has taken an incident of one priority; after the last step the next
 * round begins. Data, never code.
 *
 * @param steps in order, never empty
 */
public record Escalation(List<Step> steps) {

    /** When the data has no steps: the desk keeps ringing. */
    public static final Escalation DESK_ONLY = new Escalation(List.of(new Step("DESK", Duration.ofMinutes(2))));

    /**
     * @param who DESK, LEADER, CONTACTS, RESPONDER or STREET_DUTY
     * @param lasts until the next step
     */
    public record Step(String who, Duration lasts) {}

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

    public Place after(Place place) {
        return place.step() < steps.size()
                ? new Place(place.step() + 1, place.round())
                : new Place(1, place.round() + 1);
    }

    public Step at(Place place) {
        return steps.get(Math.min(place.step(), steps.size()) - 1);
    }
}
