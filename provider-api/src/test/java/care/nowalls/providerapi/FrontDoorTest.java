package care.nowalls.providerapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrontDoorTest extends EdgeTest {

    @Test
    void is_ready_live_and_measured() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        staff().get("/api/v1/me").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests_seconds"));
    }

    @Test
    void answers_carry_limits_and_the_demo_clock_and_are_not_cached() {
        staff().get("/api/v1/me")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("RateLimit", matchesPattern("\"default\";r=\\d+;t=0"))
                .header("X-NoWalls-Clock", equalTo("2026-11-23T01:00:00Z/2026-12-01T01:00:00Z/60"));
    }

    @Test
    void browsers_are_told_what_the_page_may_do() {
        given().get("/api/v1/me")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", notNullValue());
    }

    @Test
    void the_root_and_deep_links_get_the_page() {
        given().get("/").then().statusCode(200).contentType(containsString("text/html"));
        given().accept("text/html")
                .get("/orders/0192f0c1-0000-7000-8000-00000000d010")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"));
    }
}
