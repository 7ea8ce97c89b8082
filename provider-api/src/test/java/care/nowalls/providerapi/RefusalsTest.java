package care.nowalls.providerapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import care.nowalls.providerapi.fake.FakeBackend;
import care.nowalls.providerapi.fake.FakeDistrict;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalsTest extends EdgeTest {

    private static final String CHECK_IN = "/api/v1/orders/" + FakeDistrict.orderId(0) + "/check-in";

    @Test
    void a_problem_of_backend_passes_unchanged() {
        FakeBackend.Answer lost = FakeBackend.problem(409, "offer-lost", "/internal/x");
        backend.answerNext(lost.status(), lost.type(), lost.body());

        String body = staff().noContentType()
                .post("/api/v1/offers/" + FakeDistrict.offerId(0) + "/accept")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .extract()
                .asString();

        assertThat(body).isEqualTo(lost.body());
    }

    @Test
    void retry_after_of_backend_passes_too() {
        FakeBackend.Answer away = FakeBackend.problem(503, "draining", "/internal/x");
        backend.answerNext(away.status(), away.type(), away.body());

        staff().noContentType()
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("7"))
                .body("code", equalTo("draining"));
    }

    @Test
    void a_backend_that_is_away_is_a_503_with_retry_after() {
        backend.close();

        staff().get("/api/v1/offers")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("backend-away"))
                .body("title", equalTo("暂时连接不上服务"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void an_answer_that_is_no_problem_document_is_a_503_and_shows_nothing_of_it() {
        backend.answerNext(500, "text/html", "<html>java.lang.NullPointerException</html>");

        staff().noContentType()
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                .then()
                .statusCode(503)
                .body("code", equalTo("backend-away"))
                .body(not(containsString("NullPointer")));
    }

    @Test
    void another_node_of_backend_takes_over_when_the_first_is_silent() {
        backend.close();
        try (FakeBackend second = new FakeBackend(SECOND_NODE, KEYS)) {
            staff().get("/api/v1/offers").then().statusCode(200);
            staff().noContentType()
                    .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                    .then()
                    .statusCode(200);
            assertThat(second.lastHeaders().getFirst("Authorization")).startsWith("Bearer ");
        }
        backend = new FakeBackend(FIRST_NODE, KEYS);
        staff().noContentType()
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                .then()
                .statusCode(200);
    }

    @Test
    void names_unknown_fields_and_wrong_values_by_pointer() {
        checkIn("{\"at\":\"2026-11-23T09:00:00Z\",\"method\":\"GPS\",\"clientEventId\":\"a\",\"colour\":1}")
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/colour"));
        checkIn("{\"at\":\"2026-11-23T09:00:00Z\",\"method\":\"SMELL\",\"clientEventId\":\"a\"}")
                .statusCode(400)
                .body("code", equalTo("validation"))
                .body("errors[0].pointer", equalTo("/method"))
                .body("errors[0].code", equalTo("wrong-type"));
        checkIn("{\"method\":\"GPS\",\"position\":{\"lat\":91,\"lon\":0},\"clientEventId\":\"\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/at"))
                .body("errors.pointer", hasItem("/position/lat"))
                .body("errors.pointer", hasItem("/clientEventId"));
    }

    @Test
    void answers_400_404_405_406_413_415_as_problem_documents() {
        checkIn("{\"at\":").statusCode(400).body("code", equalTo("malformed-json"));
        staff().get("/api/v1/offers?limit=abc").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        staff().get("/api/v1/offers?limit=201").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        staff().get("/api/v1/orders/17").then().statusCode(404).body("code", equalTo("not-found"));
        staff().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/favicon.none").then().statusCode(404).body("code", equalTo("not-found"));
        staff().put("/api/v1/me").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        staff().accept("text/csv").get("/api/v1/me").then().statusCode(406).body("code", equalTo("not-acceptable"));
        checkIn("{\"a\":\"" + "x".repeat(300_000) + "\"}").statusCode(413).body("code", equalTo("payload-too-large"));
        staff().contentType("text/plain")
                .body("hello")
                .post(CHECK_IN)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void speaks_english_to_those_who_ask() {
        given().header("Accept-Language", "en-GB,en;q=0.8")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("title", equalTo("Please sign in"));
        given().header("Accept-Language", ";;;").get("/api/v1/me").then().body("title", equalTo("请先登录"));
    }

    @Test
    void a_token_that_is_expired_foreign_or_of_another_issuer_is_refused() {
        refused(KEYS.expired("staff-1-1", "STAFF"));
        refused(KEYS.issuedBy("https://elsewhere.example"));
        refused(new care.nowalls.providerapi.fake.TestKeys().token("staff-1-1", "STAFF"));
        refused(KEYS.token("staff-1-1", "KING"));
    }

    private static void refused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    private static ValidatableResponse checkIn(String body) {
        return staff().contentType(ContentType.JSON).body(body).post(CHECK_IN).then();
    }
}
