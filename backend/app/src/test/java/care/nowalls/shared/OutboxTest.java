package care.nowalls.shared;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Waiting;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
public class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Ear ear;

    @Inject
    Pool pool;

    private final String aggregate = "thing:" + UUID.randomUUID();

    /** Hears events of this test only; fails when told to. */
    @ApplicationScoped
    public static class Ear implements OutboxListener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Set<String> mended = new CopyOnWriteArraySet<>();

        public List<String> heard() {
            return heard;
        }

        /** Hears from now on also what it could not. */
        public void mend(String aggregate) {
            mended.add(aggregate);
        }

        @Override
        public String name() {
            return "test-ear";
        }

        @Override
        public boolean wants(String eventType) {
            return eventType.equals("test.happened");
        }

        @Override
        public Uni<Void> on(OutboxEvent event) {
            if (event.payload().path("fail").asBoolean() && !mended.contains(event.aggregate())) {
                return Uni.createFrom().failure(new IllegalStateException("cannot hear this"));
            }
            heard.add(event.aggregate() + "#" + event.payload().path("n").asInt());
            return Uni.createFrom().voidItem();
        }
    }

    @Test
    void what_is_committed_is_heard_once_and_in_order() {
        IntStream.range(0, 30).forEach(n -> publish(Map.of("n", n)));
        Waiting.until("30 events heard", () -> heard().size() >= 30);
        assertThat(heard())
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .mapToObj(n -> aggregate + "#" + n)
                        .toList());
    }

    @Test
    void what_is_rolled_back_is_never_heard() {
        assertThat(Reactive.run(() -> Panache.withTransaction(
                                () -> outbox.publish("test.happened", aggregate, Map.of("n", 1))
                                        .chain(() -> Uni.createFrom().<String>failure(new IllegalStateException("no"))))
                        .onFailure()
                        .recoverWithItem("rolled back")))
                .isEqualTo("rolled back");
        publish(Map.of("n", 2));
        Waiting.until("the second event", () -> heard().contains(aggregate + "#2"));
        assertThat(heard()).containsExactly(aggregate + "#2");
    }

    @Test
    void a_failing_event_holds_its_own_aggregate_and_no_other() {
        publish(Map.of("n", 1, "fail", true));
        publish(Map.of("n", 2));
        String other = "thing:" + UUID.randomUUID();
        Reactive.run(() -> Panache.withTransaction(() -> outbox.publish("test.happened", other, Map.of("n", 3))));
        Waiting.until("the other aggregate", () -> ear.heard().contains(other + "#3"));
        Waiting.until("the failure is counted", () -> attempts() >= 1);
        assertThat(heard()).isEmpty();
    }

    private long attempts() {
        return Reactive.run(() -> pool.preparedQuery("select coalesce(max(attempts), 0) as n"
                        + " from shared.outbox_delivery where aggregate = $1 and last_error is not null")
                .execute(Tuple.of(aggregate))
                .map(rows -> rows.iterator().next().getLong("n")));
    }

    private void publish(Map<String, ?> payload) {
        Reactive.run(() -> Panache.withTransaction(() -> outbox.publish("test.happened", aggregate, payload)));
    }

    private List<String> heard() {
        return ear.heard().stream().filter(text -> text.startsWith(aggregate)).toList();
    }
}
