package care.nowalls.shared;

import io.smallrye.mutiny.Uni;

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
}
