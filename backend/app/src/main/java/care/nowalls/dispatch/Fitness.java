package care.nowalls.dispatch;

import care.nowalls.catalogue.Item;
import care.nowalls.dispatch.model.Hours;
import care.nowalls.order.OrderFacts;
import care.nowalls.provider.StaffFacts;
import java.util.HashSet;

/** Whether a person can do an order: still there, with all skills the item needs, at work for long enough within the window. */
final class Fitness {

    private Fitness() {}

    static boolean suits(StaffFacts person, Item item, OrderFacts order) {
        return person.active()
                && new HashSet<>(person.skills()).containsAll(item.skills())
                && new Hours(person.worksFrom(), person.worksTo())
                        .coverPartOf(order.start(), order.end(), item.minimumMinutes());
    }
}
