package care.nowalls.view.live;

import io.smallrye.mutiny.subscription.BackPressureFailure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client and what waits for it. Whoever finds nobody emitting emits, so that no thread waits for another and a client
 * that goes away while something is published disturbs neither the publisher nor the other clients. (Mutiny's own overflow
 * buffer empties its queue on cancellation while the publisher may still read it, and throws into the publisher.)
 */
final class LiveFollower {

    private final MultiEmitter<? super LiveRing.Item> client;
    private final int limit;
    private final Queue<LiveRing.Item> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();

    /** @param limit so many may wait; at one more the client is cut */
    LiveFollower(MultiEmitter<? super LiveRing.Item> client, int limit) {
        this.client = client;
        this.limit = limit;
        client.onRequest(more -> emit());
    }

    /** In the order of the calls, which must not overlap. */
    void offer(LiveRing.Item item) {
        if (client.isCancelled()) {
            return;
        }
        if (count.incrementAndGet() > limit) {
            client.fail(new BackPressureFailure("more than " + limit + " events wait for a client"));
            return;
        }
        waiting.add(item);
        emit();
    }

    private void emit() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            emitRequested();
            seen = work.addAndGet(-seen);
        }
    }

    private void emitRequested() {
        while (client.requested() > 0 && !client.isCancelled()) {
            LiveRing.Item next = waiting.poll();
            if (next == null) {
                return;
            }
            count.decrementAndGet();
            client.emit(next);
        }
    }
}
