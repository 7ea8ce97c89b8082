package care.nowalls.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IdempotencyTest {

    @Inject
    Signed signed;

    @Inject
    Pool pool;

    private final String key = UUID.randomUUID().toString();
    private final String name = "i-" + UUID.randomUUID();

    @Test
    void the_same_key_and_body_give_the_first_answer_again_without_its_secrets() {
        String id = create(name, "\"" + key + "\"")
                .statusCode(201)
                .body("password", notNullValue())
                .extract()
                .path("id");
        create(name, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("password", nullValue());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        create(name, key).statusCode(201);
        create(name + "x", key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_refusal_leaves_no_key() {
        create(name, null).statusCode(201);
        create(name, key).statusCode(409).body("code", equalTo("username-taken"));
        create(name, key).statusCode(409).body("code", equalTo("username-taken"));
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        create(name, "k".repeat(65)).statusCode(400).body("code", equalTo("idempotency-key-invalid"));
        create(name, "\"\"").statusCode(400).body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void many_at_once_make_one_account() {
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create(name, key).extract().statusCode()))
                .toList();
        List<Integer> answers = calls.stream().map(CompletableFuture::join).toList();
        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        create(name, key).statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_key_older_than_a_day_begins_anew() {
        create(name, key).statusCode(201);
        sql("update shared.idempotency_key set created_at = created_at - interval '25 hours' where key = '" + key
                + "'");
        String second = create(name + "x", key).statusCode(201).extract().path("id");
        create(name + "x", key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(second));
    }

    @Test
    void what_was_only_taken_note_of_is_answered_with_202_again() {
        String incident = signed.as(Role.DESK)
                .body(Map.of("note", "家属来电"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/incidents/" + incident;
        signed.as(Role.DESK).post(path + "/acknowledge").then().statusCode(200);
        Map<String, Object> silent = Map.of("outcome", "NO_ANSWER_VISITED", "note", "门口无人", "contact", false);
        keyed(Role.DESK).body(silent).post(path + "/resolve").then().statusCode(202);
        keyed(Role.DESK)
                .body(silent)
                .post(path + "/resolve")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(incident));
    }

    @Test
    void an_answer_without_a_body_is_empty_again() {
        UUID event = UUID.randomUUID();
        sql("insert into shared.outbox_event (id, type, aggregate, payload, at) values ('" + event
                + "', 'nothing.happened', 'nothing', '{}', now())");
        sql("insert into shared.outbox_delivery (event_id, listener, aggregate, state, due_at) values ('" + event
                + "', 'nobody', 'nothing', 'DEAD', now())");
        String path = "/api/v1/outbox/dead/" + event + "/nobody/retry";
        keyed(Role.ADMIN).post(path).then().statusCode(204);
        keyed(Role.ADMIN).post(path).then().statusCode(204).header("Idempotency-Replayed", "true");
        signed.as(Role.ADMIN).post(path).then().statusCode(404);
    }

    @Test
    void while_the_first_call_runs_the_second_is_told_so() {
        SqlConnection held = Reactive.run(pool::getConnection);
        try {
            Reactive.run(() -> held.query("begin").execute());
            Reactive.run(() -> held.query("insert into account.account (id, username, password_hash, role, created_at)"
                            + " values ('" + UUID.randomUUID() + "', '" + name + "', '', 'DESK', now())")
                    .execute());
            signed.token(Role.ADMIN, null, null);
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                    () -> create(name, key).extract().statusCode());
            Waiting.until("the first call waits for the name", () -> waiting() > 0);
            create(name, key).statusCode(409).body("code", equalTo("in-progress"));
            Reactive.run(() -> held.query("rollback").execute());
            assertThat(first.join()).isEqualTo(201);
        } finally {
            Reactive.run(held::close);
        }
    }

    private long waiting() {
        return Reactive.run(() -> pool.query("select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%account.account%'")
                .execute()
                .map(rows -> rows.iterator().next().getLong("n")));
    }

    private RequestSpecification keyed(Role role) {
        return signed.as(role).header("Idempotency-Key", key);
    }

    private void sql(String statement) {
        Reactive.run(() -> pool.query(statement).execute());
    }

    private ValidatableResponse create(String username, String idempotencyKey) {
        var request = signed.as(Role.ADMIN).body(Map.of("username", username, "role", "DESK"));
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/v1/accounts")
                .then();
    }
}
