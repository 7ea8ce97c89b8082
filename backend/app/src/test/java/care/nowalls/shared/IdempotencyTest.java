package care.nowalls.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

    private ValidatableResponse create(String username, String idempotencyKey) {
        var request = signed.as(Role.ADMIN).body(Map.of("username", username, "role", "DESK"));
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/v1/accounts")
                .then();
    }
}
