package care.nowalls.view.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.Batches;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The backend's part of the canary's way: an account, a press, and the screens that hear of it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CanaryWatchTest {

    @Inject
    Signed signed;

    @Inject
    Pool pool;

    private final String gateway = "gateway-" + UUID.randomUUID();

    private ValidatableResponse account() {
        return signed.edge("gateway")
                .body(Map.of("gateway", gateway))
                .post("/internal/v1/canary")
                .then()
                .statusCode(200);
    }

    private void press(UUID canary) {
        signed.edge("gateway")
                .body(Batches.of(Batches.signal(canary, UUID.randomUUID().toString(), SignalType.SOS)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .body("receipts[0].outcome", equalTo("STORED"))
                .body("receipts[0].incidentId", nullValue());
    }

    @Test
    void a_press_reaches_the_screens_and_raises_nothing() {
        UUID canary = UUID.fromString(account().extract().path("deviceId"));
        press(canary);
        Waiting.until("heard", () -> gateways().contains(gateway));
        signed.as(Role.DESK)
                .get("/api/v1/canary")
                .then()
                .statusCode(200)
                .body("heard", equalTo(true))
                .body("late", equalTo(false))
                .body("lateAfterSeconds", equalTo(150))
                .body("gateways.gateway", hasItem(gateway));
        assertThat(count("select count(*) from incident.incident where device_id = $1", canary))
                .isZero();
        assertThat(count("select count(*) from device.signal where device_id = $1", canary))
                .isEqualTo(1);
    }

    @Test
    void a_gateway_keeps_its_canary_and_gets_a_new_password_with_every_start() {
        ValidatableResponse first = account();
        ValidatableResponse second = account();
        assertThat(second.extract().<String>path("deviceId"))
                .isEqualTo(first.extract().path("deviceId"));
        assertThat(second.extract().<String>path("password"))
                .isNotEqualTo(first.extract().path("password"));
    }

    @Test
    void the_gateways_find_it_in_their_directory_and_nobody_in_the_registry() {
        UUID canary = UUID.fromString(account().extract().path("deviceId"));
        signed.edge("gateway")
                .get("/internal/v1/directory?since=0")
                .then()
                .statusCode(200)
                .body("devices.find { it.deviceId == '" + canary + "' }.kind", equalTo("CANARY"));
        signed.as(Role.ADMIN).get("/api/v1/devices/" + canary).then().statusCode(404);
    }

    @Test
    void only_the_desk_and_the_administrator_see_the_figure() {
        for (Role role : List.of(Role.BUREAU, Role.AUDITOR)) {
            signed.as(role).get("/api/v1/canary").then().statusCode(403);
        }
        signed.as(Role.ADMIN).get("/api/v1/canary").then().statusCode(200);
    }

    private List<String> gateways() {
        return signed.as(Role.DESK).get("/api/v1/canary").then().extract().path("gateways.gateway");
    }

    private long count(String sql, UUID device) {
        return Reactive.run(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(device))
                .map(rows -> rows.iterator().next().getLong(0)));
    }
}
