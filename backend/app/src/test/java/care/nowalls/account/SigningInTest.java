package care.nowalls.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.account.model.Totp;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.SecretFiles;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SigningInTest {

    @Inject
    Accounts accounts;

    @Inject
    Signed signed;

    private final String username = "u-" + UUID.randomUUID();
    private final String password = SecretFiles.randomPassword();

    @Test
    void a_right_password_opens_a_session_and_a_wrong_one_does_not() {
        create(false);
        signIn(password, null).statusCode(201).body("role", equalTo("DESK")).body("refreshToken", notNullValue());
        signIn("wrong-password", null).statusCode(401).body("code", equalTo("bad-credentials"));
        signIn(password, null).statusCode(201);
    }

    @Test
    void the_fifth_failure_locks_the_account_for_that_address() {
        create(false);
        for (int i = 0; i < 5; i++) {
            signIn("wrong-password", null).statusCode(401).body("code", equalTo("bad-credentials"));
        }
        signIn(password, null).statusCode(401).body("code", equalTo("account-locked"));
    }

    @Test
    void guesses_made_at_once_are_counted_one_by_one() {
        create(false);
        List<CompletableFuture<String>> calls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signIn("wrong-password", null).extract().<String>path("code")))
                .toList();
        List<String> answers = calls.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn("bad-credentials"::equals).hasSize(5);
        assertThat(answers).filteredOn("account-locked"::equals).hasSize(15);
    }

    @Test
    void the_audit_log_hears_of_sessions_guesses_and_the_lock_but_of_no_attempt_while_locked() {
        UUID id = create(false).id();
        ValidatableResponse session = signIn(password, null).statusCode(201);
        given().auth()
                .oauth2(session.extract().path("accessToken"))
                .delete("/api/v1/tokens")
                .then()
                .statusCode(204);
        for (int i = 0; i < 7; i++) {
            signIn("wrong-password", null).statusCode(401);
        }
        signed.as(Role.AUDITOR)
                .get("/api/v1/audit?recordId=" + id)
                .then()
                .body(
                        "items.action",
                        contains(
                                "session.locked",
                                "session.refused",
                                "session.refused",
                                "session.refused",
                                "session.refused",
                                "session.refused",
                                "session.closed",
                                "session.opened"))
                .body("items[0].success", equalTo(false))
                .body("items[1].purpose", equalTo("bad-credentials"))
                .body("items[7].username", equalTo(username))
                .body("items[7].role", equalTo("DESK"))
                .body("items[7].address", equalTo("127.0.0.1"))
                .body("items[7].success", equalTo(true));
    }

    @Test
    void a_name_that_belongs_to_nobody_is_not_kept_in_the_audit_log() {
        signIn(password, null).statusCode(401);
        signed.as(Role.AUDITOR)
                .get("/api/v1/audit?limit=200")
                .then()
                .body("items.username", not(hasItem(username)))
                .body("items.findAll{it.action=='session.refused'}.username", hasItem("unknown"));
    }

    @Test
    void phones_behind_an_edge_are_told_apart_and_nobody_else_may_say_where_it_is() {
        create(false);
        for (int i = 0; i < 5; i++) {
            from(signed.edge("provider-api"), "198.51.100.7", "wrong-password").statusCode(401);
        }
        from(signed.edge("provider-api"), "198.51.100.7", password).body("code", equalTo("account-locked"));
        from(signed.edge("provider-api"), "198.51.100.8", password).statusCode(201);
        for (int i = 0; i < 5; i++) {
            from(given().contentType(ContentType.JSON), "198.51.100." + i, "wrong-password")
                    .statusCode(401);
        }
        from(given().contentType(ContentType.JSON), "198.51.100.9", password).body("code", equalTo("account-locked"));
    }

    @Test
    void a_second_factor_is_asked_for_and_a_code_is_good_once() {
        String secret = create(true).totpSecret();
        signIn(password, null).statusCode(401).body("code", equalTo("otp-required"));
        signIn(password, "000000x").statusCode(401).body("code", equalTo("otp-wrong"));
        String code = Totp.codeAt(secret, Instant.now());
        signIn(password, code).statusCode(201);
        signIn(password, code).statusCode(401).body("code", equalTo("otp-wrong"));
    }

    @Test
    void a_refresh_token_is_used_once() {
        create(false);
        String refresh = signIn(password, null).extract().path("refreshToken");
        refresh(refresh).statusCode(201);
        refresh(refresh).statusCode(401).body("code", equalTo("refresh-invalid"));
    }

    @Test
    void signing_out_ends_the_refresh_tokens() {
        create(false);
        ValidatableResponse session = signIn(password, null);
        given().auth()
                .oauth2(session.extract().path("accessToken"))
                .delete("/api/v1/tokens")
                .then()
                .statusCode(204);
        refresh(session.extract().path("refreshToken")).statusCode(401);
    }

    @Test
    void nobody_and_a_forged_token_are_told_to_sign_in() {
        given().delete("/api/v1/tokens").then().statusCode(401).body("code", equalTo("unauthenticated"));
        String token = signed.token(Role.DESK, null, null);
        given().auth()
                .oauth2(token.substring(0, token.length() - 4) + "AAAA")
                .delete("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void problems_speak_the_language_of_the_caller() {
        given().delete("/api/v1/tokens").then().body("title", equalTo("请先登录"));
        given().header("Accept-Language", "en-GB")
                .delete("/api/v1/tokens")
                .then()
                .contentType("application/problem+json")
                .body("title", equalTo("Please sign in"));
    }

    private Accounts.Created create(boolean secondFactor) {
        return Reactive.run(
                () -> accounts.create(new NewAccount(username, password, Role.DESK, null, null, secondFactor)));
    }

    private ValidatableResponse signIn(String secret, String code) {
        Map<String, String> body = code == null
                ? Map.of("username", username, "password", secret)
                : Map.of("username", username, "password", secret, "otp", code);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tokens")
                .then();
    }

    private ValidatableResponse from(RequestSpecification request, String address, String secret) {
        return request.header("X-Forwarded-For", address)
                .body(Map.of("username", username, "password", secret))
                .post("/api/v1/tokens")
                .then();
    }

    private static ValidatableResponse refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/v1/tokens/refresh")
                .then();
    }
}
