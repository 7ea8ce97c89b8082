package care.nowalls.shared;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Hears events after their transaction has committed: at least once, in order per aggregate. A CDI bean.
 * A failure is tried again with back-off; after the last attempt the row is dead and visible, and only its aggregate
 * waits.
 */
public interface OutboxListener {

    /** Name in the table of deliveries; never changes. */
    String name();

    /** Whether it wants events of this type. Decided when the event is published. */
    boolean wants(String eventType);

    /**
     * True: {@link #on} runs inside the transaction that removes the delivery. False for HTTP, Redis and
     * the like, which have eight seconds.
     */
    default boolean transactional() {
        return true;
    }

    Uni<Void> on(OutboxEvent event);

    /**
     * Hears several events at once, each of another aggregate, and all of them within eight seconds or none: then they come
     * again one by one. For listeners of many small events that are not transactional.
     */
    interface OfMany extends OutboxListener {

        @Override
        default boolean transactional() {
            return false;
        }

        @Override
        default Uni<Void> on(OutboxEvent event) {
            return onAll(List.of(event));
        }

        Uni<Void> onAll(List<OutboxEvent> events);
    }
}
