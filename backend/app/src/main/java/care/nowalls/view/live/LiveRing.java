package care.nowalls.view.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The last events of this node and who follows them. Replaying and joining is one step, so that nothing falls between. */
@ApplicationScoped
public class LiveRing {

    private static final int KEPT = 2_000;

    private final Deque<Item> items = new ArrayDeque<>();
    private final Set<LiveFollower> followers = new CopyOnWriteArraySet<>();
    private final int queued;
    private String base = "0-0";

    /** @param queued so many events may wait for a client before it is cut; at least 1 */
    @Inject
    public LiveRing(@ConfigProperty(name = "nowalls.live.queued") int queued) {
        this.queued = queued;
    }

    /**
     * @param id of the Redis stream, or {@code pg-…}; empty for what only keeps the line open
     * @param event null tells the client to load everything again
     */
    record Item(String id, @Nullable LiveEvent event) {

        private static final Item PING = new Item("", null);

        boolean ping() {
            return id.isEmpty();
        }
    }

    /** From the given id on; a reset first when it is not known here or too much was missed. A slow client fails at its limit. */
    Multi<Item> follow(@Nullable String after, Predicate<LiveEvent> wanted) {
        return Multi.createFrom().emitter(emitter -> join(emitter, after, wanted), BackPressureStrategy.ERROR);
    }

    synchronized void publish(String id, LiveEvent event) {
        Item item = new Item(id, event.topic().equals("reset") ? null : event);
        items.addLast(item);
        if (items.size() > KEPT) {
            base = items.removeFirst().id();
        }
        followers.forEach(follower -> follower.offer(item));
    }

    /** Keeps the lines open, so that who hears nothing knows that its line is dead. */
    @Scheduled(every = "15s", executeWith = Scheduled.SIMPLE, identity = "live-ping")
    synchronized void ping() {
        followers.forEach(follower -> follower.offer(Item.PING));
    }

    /** The source changed: ids before this one are no longer known. */
    synchronized void restart(String from, boolean tell) {
        items.clear();
        base = from;
        if (tell) {
            followers.forEach(follower -> follower.offer(new Item(from, null)));
        }
    }

    private synchronized void join(
            MultiEmitter<? super Item> emitter, @Nullable String after, Predicate<LiveEvent> wanted) {
        LiveFollower follower = new LiveFollower(emitter, queued, wanted, ownThread());
        List<Item> replay = after == null ? List.of() : since(after);
        replay.forEach(follower::offer);
        follower.offer(Item.PING);
        followers.add(follower);
        emitter.onTermination(() -> followers.remove(follower));
    }

    /** A client of HTTP has its event loop; others are told by whoever publishes. */
    private static Executor ownThread() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    private List<Item> since(String after) {
        boolean found = after.equals(base);
        List<Item> later = new ArrayList<>();
        for (Item item : items) {
            if (found) {
                later.add(item);
            }
            found = found || item.id().equals(after);
        }
        String newest = items.isEmpty() ? base : items.getLast().id();
        return found && later.size() < queued ? later : List.of(new Item(newest, null));
    }
}
