package care.nowalls.view.live;

import io.smallrye.mutiny.subscription.BackPressureFailure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One client and what waits for it. Publishing only puts into the queue; everything else happens on the client's own thread,
 * which is also the one on which it goes away. (Mutiny's operators empty their queues on cancellation while another thread may
 * still read them, and throw into that one: into the publisher, and past all clients behind this one.)
 */
final class LiveFollower {

    private final MultiEmitter<? super LiveRing.Item> client;
    private final int limit;
    private final Predicate<LiveEvent> wanted;
    private final Executor thread;
    private final Queue<LiveRing.Item> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean overrun;

    /**
     * @param limit so many may wait; at one more the client is cut
     * @param wanted which events it is told
     * @param thread of the client
     */
    LiveFollower(MultiEmitter<? super LiveRing.Item> client, int limit, Predicate<LiveEvent> wanted, Executor thread) {
        this.client = client;
        this.limit = limit;
        this.wanted = wanted;
        this.thread = thread;
        client.onRequest(more -> emit());
    }

    /** In the order of the calls, which must not overlap. Never waits and never throws. */
    void offer(LiveRing.Item item) {
        if (overrun || client.isCancelled() || (item.event() != null && !wanted.test(item.event()))) {
            return;
        }
        if (count.incrementAndGet() > limit) {
            overrun = true;
        } else {
            waiting.add(item);
        }
        emit();
    }

    private void emit() {
        if (work.getAndIncrement() == 0) {
            thread.execute(this::drain);
        }
    }

    private void drain() {
        int seen = 1;
        while (seen != 0) {
            emitRequested();
            seen = work.addAndGet(-seen);
        }
    }

    private void emitRequested() {
        while (client.requested() > 0 && !overrun && !client.isCancelled()) {
            LiveRing.Item next = waiting.poll();
            if (next == null) {
                return;
            }
            count.decrementAndGet();
            client.emit(next);
        }
        if (overrun && !client.isCancelled()) {
            client.fail(new BackPressureFailure("more than " + limit + " events wait for a client"));
        }
    }
}
