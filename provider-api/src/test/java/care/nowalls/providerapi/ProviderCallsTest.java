package care.nowalls.providerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.providerapi.fake.FakeDistrict;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Every call of the provider API goes to backend as it came and comes back as backend answered. */
@QuarkusTest
class ProviderCallsTest extends EdgeTest {

    @Test
    void says_who_is_signed_in_with_staff_and_statements() {
        manager().get("/api/v1/me").then().statusCode(200).body("role", equalTo("MANAGER"));
        manager().get("/api/v1/staff?limit=10").then().statusCode(200).body("items", hasSize(2));
        manager().get("/api/v1/settlements").then().statusCode(200).body("next", nullValue());
    }

    @Test
    void lists_open_offers() {
        staff().get("/api/v1/offers?state=OPEN")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].price.amount", equalTo(6000))
                .body("items[0].needs.livesAlone", equalTo(true));
    }

    @Test
    void accepts_an_offer_with_and_without_a_body() {
        manager()
                .contentType(ContentType.JSON)
                .body("{\"staffId\":\"" + FakeDistrict.STAFF + "\"}")
                .post("/api/v1/offers/" + FakeDistrict.offerId(0) + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        staff().noContentType()
                .post("/api/v1/offers/" + FakeDistrict.offerId(1) + "/accept")
                .then()
                .statusCode(200)
                .body("resident.phone", equalTo("+8613800138000"));
    }

    @Test
    void declines_an_offer_and_asks_for_more_time() {
        staff().contentType(ContentType.JSON)
                .body("{\"reason\":\"TOO_FAR\",\"note\":\"太远\"}")
                .post("/api/v1/offers/" + FakeDistrict.offerId(0) + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        assertThat(backend.lastBody()).contains("太远");
        staff().noContentType()
                .post("/api/v1/offers/" + FakeDistrict.offerId(1) + "/more-time")
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2099-01-01T00:00:00Z"));
    }

    @Test
    void lists_and_shows_orders() {
        staff().get("/api/v1/orders?date=2026-11-23&staffId=" + FakeDistrict.STAFF)
                .then()
                .statusCode(200)
                .body("items.state", hasItem("ACCEPTED"));
        staff().get("/api/v1/orders/" + FakeDistrict.orderId(0))
                .then()
                .statusCode(200)
                .body("visit", nullValue());
    }

    @Test
    void assigns_departs_and_reports_a_problem() {
        manager()
                .contentType(ContentType.JSON)
                .body("{\"staffId\":\"" + FakeDistrict.STAFF + "\"}")
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/assign")
                .then()
                .statusCode(200)
                .body("staffName", equalTo("赵小梅"));
        staff().noContentType()
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                .then()
                .statusCode(200)
                .body("state", equalTo("EN_ROUTE"));
        staff().contentType(ContentType.JSON)
                .body("{\"kind\":\"NOBODY_OPENS\"}")
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/problem")
                .then()
                .statusCode(200)
                .body("state", equalTo("ATTEMPTED"));
    }

    @Test
    void checks_in_and_out_with_a_receipt() {
        String position = "{\"lat\":39.9,\"lon\":116.4,\"accuracy\":12,\"datum\":\"WGS84\"}";
        staff().contentType(ContentType.JSON)
                .body("{\"at\":\"2026-11-23T09:00:00+08:00\",\"method\":\"GPS\",\"position\":" + position
                        + ",\"clientEventId\":\"in-1\"}")
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/check-in")
                .then()
                .statusCode(201)
                .body("state", equalTo("IN_SERVICE"))
                .body("exceptions", hasItem("seen-in-1"));
        staff().contentType(ContentType.JSON)
                .body("{\"at\":\"2026-11-23T10:00:00+08:00\",\"tasks\":[\"测量血压\"],\"clientEventId\":\"out-1\"}")
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/check-out")
                .then()
                .statusCode(201)
                .body("verified", equalTo(true));
    }

    @Test
    void sends_token_key_language_and_service_token_along_and_no_identity_header() {
        staff().header("Idempotency-Key", "\"k-1\"")
                .header("Accept-Language", "en")
                .header("X-Account-Id", "somebody-else")
                .header("X-Forwarded-For", "203.0.113.9")
                .noContentType()
                .post("/api/v1/orders/" + FakeDistrict.orderId(0) + "/depart")
                .then()
                .statusCode(200);

        assertThat(backend.lastHeaders().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(backend.lastHeaders().getFirst("Idempotency-Key")).isEqualTo("\"k-1\"");
        assertThat(backend.lastHeaders().getFirst("Accept-Language")).isEqualTo("en");
        assertThat(backend.lastHeaders().getFirst("X-NoWalls-Service-Token")).hasSizeGreaterThan(40);
        assertThat(backend.lastHeaders().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(backend.lastHeaders()).doesNotContainKey("X-Account-Id");
    }
}
