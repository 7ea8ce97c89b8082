package care.nowalls.providerapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest extends EdgeTest {

    @Test
    void a_carer_signs_in_and_the_token_works_at_once() {
        String token = signIn("staff-2-1", "correct horse")
                .statusCode(201)
                .body("role", equalTo("STAFF"))
                .body("refreshToken", notNullValue())
                .extract()
                .path("accessToken");

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void a_wrong_password_is_refused_in_the_words_of_backend() {
        signIn("staff-2-2", "wrong").statusCode(401).body("code", equalTo("bad-credentials"));
    }

    @Test
    void an_operator_of_the_desk_is_sent_away_without_ending_the_sessions_of_the_console() {
        int before = backend.calls();

        signIn("desk", "correct horse").statusCode(403).body("code", equalTo("wrong-application"));

        assertThat(backend.calls() - before).as("no sign-out").isEqualTo(1);
        as("desk", "DESK").get("/api/v1/offers").then().statusCode(403).body("code", equalTo("wrong-application"));
    }

    @Test
    void a_session_goes_on_with_its_refresh_token_and_ends_by_delete() {
        given().contentType(ContentType.JSON)
                .body("{\"refreshToken\":\"r-staff-2-3\"}")
                .post("/api/v1/tokens/refresh")
                .then()
                .statusCode(201)
                .body("accessToken", notNullValue());
        staff().delete("/api/v1/tokens").then().statusCode(204);
        given().delete("/api/v1/tokens").then().statusCode(401);
    }

    @Test
    void the_eleventh_attempt_in_a_minute_is_told_when_to_come_again() {
        for (int i = 0; i < 10; i++) {
            signIn("staff-guessed", "wrong").statusCode(401);
        }
        int calls = backend.calls();

        signIn("STAFF-guessed", "wrong")
                .statusCode(429)
                .body("code", equalTo("rate-limited"))
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", equalTo("\"default\";q=10;w=60"));

        assertThat(backend.calls()).as("backend is not asked").isEqualTo(calls);
    }

    private static ValidatableResponse signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .post("/api/v1/tokens")
                .then();
    }
}
