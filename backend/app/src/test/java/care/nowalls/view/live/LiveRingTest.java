package care.nowalls.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.testing.Waiting;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveRingTest {

    private static final int QUEUED = 10;

    private final LiveRing ring = new LiveRing(QUEUED);

    private static LiveEvent event() {
        return new LiveEvent("incidents", "incident.raised", "1", null, null, "2026-01-01T00:00:00Z");
    }

    /** What a client is told, but for what keeps its line open. */
    private Multi<LiveRing.Item> follow(@Nullable String after) {
        return ring.follow(after, event -> true).filter(item -> !item.ping());
    }

    @Test
    void goes_on_after_a_known_id_and_resets_after_an_unknown_one() {
        ring.publish("1-0", event());
        ring.publish("2-0", event());
        List<String> known = new CopyOnWriteArrayList<>();
        List<Boolean> unknown = new CopyOnWriteArrayList<>();
        follow("1-0").subscribe().with(item -> known.add(item.id()));
        follow("9-9").subscribe().with(item -> unknown.add(item.event() == null));
        ring.publish("3-0", event());
        assertThat(known).containsExactly("2-0", "3-0");
        assertThat(unknown).containsExactly(true, false);
    }

    @Test
    void resets_a_client_that_missed_more_than_may_wait_for_it() {
        ring.publish("0", event());
        for (int i = 1; i <= QUEUED; i++) {
            ring.publish(String.valueOf(i), event());
        }
        List<String> atTheLimit = new CopyOnWriteArrayList<>();
        List<LiveRing.Item> beyond = new CopyOnWriteArrayList<>();
        follow("1").subscribe().with(item -> atTheLimit.add(item.id()));
        follow("0").subscribe().with(beyond::add);
        assertThat(atTheLimit).hasSize(QUEUED - 1).startsWith("2").endsWith("10");
        assertThat(beyond).containsExactly(new LiveRing.Item("10", null));
    }

    @Test
    void keeps_what_a_slow_client_has_not_asked_for_yet_and_cuts_it_at_the_limit() {
        AssertSubscriber<LiveRing.Item> slow =
                ring.follow(null, event -> true).subscribe().withSubscriber(AssertSubscriber.create(2));
        List<String> other = new CopyOnWriteArrayList<>();
        follow(null).subscribe().with(item -> other.add(item.id()));
        for (int i = 0; i <= QUEUED; i++) {
            ring.publish(String.valueOf(i), event());
        }
        assertThat(slow.getItems()).extracting(LiveRing.Item::id).containsExactly("", "0");
        slow.request(2);
        assertThat(slow.getItems()).extracting(LiveRing.Item::id).containsExactly("", "0", "1", "2");
        for (int i = 0; i <= 2; i++) {
            ring.publish("more-" + i, event());
        }
        slow.assertFailedWith(BackPressureFailure.class);
        assertThat(other).hasSize(QUEUED + 4);
    }

    @Test
    void what_a_client_does_not_want_does_not_wait_for_it_either() {
        AssertSubscriber<LiveRing.Item> slow =
                ring.follow(null, event -> false).subscribe().withSubscriber(AssertSubscriber.create(1));
        for (int i = 0; i <= 3 * QUEUED; i++) {
            ring.publish(String.valueOf(i), event());
        }
        slow.request(1);
        ring.ping();
        assertThat(slow.getItems()).extracting(LiveRing.Item::id).containsExactly("", "");
        slow.assertNotTerminated();
    }

    @Test
    void a_client_of_http_is_told_on_its_own_thread_whoever_publishes() {
        Vertx vertx = Vertx.vertx();
        try {
            List<String> threads = new CopyOnWriteArrayList<>();
            vertx.getOrCreateContext()
                    .runOnContext(ignored -> ring.follow(null, event -> true)
                            .subscribe()
                            .with(item -> threads.add(Thread.currentThread().getName())));
            Waiting.until("it follows", () -> threads.size() == 1);
            ring.publish("1", event());
            Waiting.until("it is told", () -> threads.size() == 2);
            assertThat(threads).allMatch(name -> name.startsWith("vert.x-eventloop"));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void what_a_client_that_is_gone_still_had_to_hear_is_dropped_on_its_thread() {
        List<Runnable> itsThread = new ArrayList<>();
        List<LiveFollower> follower = new ArrayList<>();
        AssertSubscriber<LiveRing.Item> client = Multi.createFrom()
                .<LiveRing.Item>emitter(
                        emitter -> follower.add(new LiveFollower(emitter, QUEUED, event -> true, itsThread::add)),
                        BackPressureStrategy.ERROR)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        follower.getFirst().offer(new LiveRing.Item("1", event()));
        assertThat(client.getItems()).isEmpty();
        assertThat(itsThread).hasSize(1);
        client.cancel();
        itsThread.forEach(Runnable::run);
        assertThat(client.getItems()).isEmpty();
    }
}
