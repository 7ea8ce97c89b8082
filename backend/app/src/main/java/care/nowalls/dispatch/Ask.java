package care.nowalls.dispatch;

import care.nowalls.catalogue.Item;
import care.nowalls.order.LockedOrder;
import care.nowalls.resident.ResidentFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An order for which somebody is looked for.
 *
 * @param order its row is held
 * @param item what is wanted
 * @param resident for whom
 * @param settings in force
 * @param now the moment of asking
 */
record Ask(LockedOrder order, Item item, ResidentFacts resident, Map<String, Double> settings, Instant now) {

    double setting(String name) {
        return settings.getOrDefault(name, 0.0);
    }

    /** Urgent deadlines run also outside the provider's service hours. */
    boolean urgent() {
        Duration ahead = Duration.between(now, order.facts().start());
        return ahead.compareTo(Duration.ofMinutes(Math.round(setting("urgent.hours") * 60))) < 0;
    }

    boolean tooLate() {
        return !now.isBefore(order.fillBy());
    }
}
