package care.nowalls.dispatch.model;

import java.util.List;

/**
 * How good a candidate is, and why: kept with the offer.
 *
 * @param total weighted sum, 0 to the sum of the weights
 * @param parts one per rule
 */
public record Score(double total, List<Part> parts) {

    /**
     * @param rule its name
     * @param weight how much it counts
     * @param value 0 to 1, higher is better
     * @param words what it saw, for people
     */
    public record Part(String rule, double weight, double value, String words) {}

    public static Score of(List<Part> parts) {
        double total =
                parts.stream().mapToDouble(part -> part.weight() * part.value()).sum();
        return new Score(total, List.copyOf(parts));
    }
}
