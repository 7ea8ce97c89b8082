package care.nowalls.shared.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.token.Role;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.OutboxTest;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeadDeliveriesTest {

    private static final String DEAD = "/api/v1/outbox/dead";

    @Inject
    Outbox outbox;

    @Inject
    OutboxTest.Ear ear;

    @Inject
    Deliveries deliveries;

    @Inject
    OutboxGauges gauges;

    @Inject
    Signed signed;

    @Inject
    Pool pool;

    private final String aggregate = "thing:" + UUID.randomUUID();

    @Test
    void what_failed_too_often_is_dead_shown_counted_and_heard_once_it_is_tried_again() {
        publish(Map.of("n", 1, "fail", true));
        Waiting.until("the first attempt failed", () -> is("last_error is not null"));
        sql("update shared.outbox_delivery set attempts = 11, lease_until = '-infinity' where aggregate = '" + aggregate
                + "'");
        Waiting.until("it is dead", () -> is("state = 'DEAD'"));
        publish(Map.of("n", 2));
        String other = "thing:" + UUID.randomUUID();
        Reactive.run(() -> Panache.withTransaction(() -> outbox.publish("test.happened", other, Map.of("n", 3))));
        Waiting.until("another aggregate goes on", () -> ear.heard().contains(other + "#3"));
        Reactive.run(() -> gauges.measure());
        assertThat(given().get("/q/metrics").asString()).containsPattern("nowalls_outbox_dead\\S* [1-9]");
        String mine = "items.find{it.aggregate=='" + aggregate + "'}.";
        String event = signed.as(Role.ADMIN)
                .get(DEAD + "?limit=200")
                .then()
                .statusCode(200)
                .body(mine + "listener", equalTo("test-ear"))
                .body(mine + "attempts", equalTo(12))
                .body(mine + "waiting", equalTo(1))
                .extract()
                .path(mine + "eventId");
        assertThat(heard()).isEmpty();

        ear.mend(aggregate);
        retried(event, 204);
        Waiting.until("both are heard", () -> heard().size() == 2);
        assertThat(heard()).containsExactly(aggregate + "#1", aggregate + "#2");
        retried(event, 404);
    }

    @Test
    void an_event_that_takes_its_process_with_it_dies_too() {
        insert("test-ear", 12);
        Waiting.until("it is dead", () -> is("state = 'DEAD' and last_error like 'the last attempt never ended%'"));
        assertThat(heard()).isEmpty();
    }

    @Test
    void whose_lease_is_over_has_nothing_to_say_any_more() {
        insert("test-nobody", 0);
        Delivery slow = claimed();
        sql("update shared.outbox_delivery set lease_until = '-infinity' where aggregate = '" + aggregate + "'");
        Delivery other = claimed();
        assertThat(renewed(slow)).isFalse();
        assertThat(renewed(other)).isTrue();
        Reactive.run(() -> deliveries.failed(slow, "too late"));
        Reactive.run(() -> Panache.withTransaction(() -> deliveries.done(slow)));
        assertThat(is("attempts = 2 and last_error is null")).isTrue();
        Reactive.run(() -> Panache.withTransaction(() -> deliveries.done(other)));
        assertThat(is("true")).isFalse();
    }

    private Delivery claimed() {
        return Reactive.run(() -> deliveries.claim("test-nobody", 50)).stream()
                .filter(delivery -> delivery.event().aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow();
    }

    private boolean renewed(Delivery delivery) {
        return Reactive.run(() -> Panache.withTransaction(() -> deliveries.renewed(delivery)));
    }

    private void retried(String event, int status) {
        signed.as(Role.ADMIN)
                .post(DEAD + "/" + event + "/test-ear/retry")
                .then()
                .statusCode(status);
    }

    private void insert(String listener, int attempts) {
        UUID event = UUID.randomUUID();
        sql("insert into shared.outbox_event (id, type, aggregate, payload, at) values ('" + event
                + "', 'test.happened', '" + aggregate + "', '{\"n\": 1}', now())");
        sql("insert into shared.outbox_delivery (event_id, listener, aggregate, attempts, due_at) values ('" + event
                + "', '" + listener + "', '" + aggregate + "', " + attempts + ", now())");
    }

    private boolean is(String condition) {
        return Reactive.run(() -> pool.query("select 1 from shared.outbox_delivery where aggregate = '" + aggregate
                        + "' and (" + condition + ") limit 1")
                .execute()
                .map(rows -> rows.size() == 1));
    }

    private void publish(Map<String, ?> payload) {
        Reactive.run(() -> Panache.withTransaction(() -> outbox.publish("test.happened", aggregate, payload)));
    }

    private List<String> heard() {
        return ear.heard().stream().filter(text -> text.startsWith(aggregate)).toList();
    }

    private void sql(String statement) {
        Reactive.run(() -> pool.query(statement).execute());
    }
}
