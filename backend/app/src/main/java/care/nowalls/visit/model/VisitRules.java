package care.nowalls.visit.model;

import care.nowalls.catalogue.Item;
import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.order.OrderFacts;
import care.nowalls.visit.VisitException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions evidence raises.
 *
 * @param item thresholds
 * @param order window and who was to go
 * @param fence around the door
 */
public record VisitRules(Item item, OrderFacts order, Fence fence) {

    public Set<VisitException> atCheckIn(Presence presence) {
        Set<VisitException> raised = present(presence, order.staffId());
        Duration tolerance = Duration.ofMinutes(item.lateMinutes());
        if (presence.method() == CheckMethod.MANUAL || presence.staffId() == null) {
            raised.add(VisitException.MANUAL_METHOD);
        }
        if (presence.at().isAfter(order.start().plus(tolerance))) {
            raised.add(VisitException.LATE);
        }
        if (presence.at().isBefore(order.start().minus(tolerance))) {
            raised.add(VisitException.EARLY);
        }
        return raised;
    }

    /**
     * @param presence at the end
     * @param checkedInAt when it began
     * @param began who began it
     */
    public Set<VisitException> atCheckOut(Presence presence, Instant checkedInAt, @Nullable UUID began) {
        Set<VisitException> raised = present(presence, began);
        if (minutes(checkedInAt, presence.at()) < item.minimumMinutes()) {
            raised.add(VisitException.TOO_SHORT);
        }
        return raised;
    }

    /** Whole minutes between. */
    public static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private Set<VisitException> present(Presence presence, @Nullable UUID expected) {
        Set<VisitException> raised = EnumSet.noneOf(VisitException.class);
        if (presence.method() == CheckMethod.GPS && presence.position() == null) {
            raised.add(VisitException.NO_GPS);
        }
        if (fence.outside(presence.position())) {
            raised.add(VisitException.OUTSIDE_RADIUS);
        }
        if (presence.staffId() != null && !Objects.equals(presence.staffId(), expected)) {
            raised.add(VisitException.WRONG_STAFF);
        }
        return raised;
    }
}
