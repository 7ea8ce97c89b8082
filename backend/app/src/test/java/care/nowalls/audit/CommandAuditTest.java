package care.nowalls.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.incident.Batches;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommandAuditTest {

    private static final String CREATE = "POST /api/v1/accounts";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    Pool pool;

    private final String name = "c-" + UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @Test
    void a_command_is_kept_once_with_who_from_where_and_what() {
        String key = UUID.randomUUID().toString();
        String made = create(key).statusCode(201).extract().path("id");
        create(key).statusCode(201).header("Idempotency-Replayed", "true");
        of(made).body("items", hasSize(1))
                .body("items[0].action", equalTo(CREATE))
                .body("items[0].recordType", equalTo("accounts"))
                .body("items[0].role", equalTo("ADMIN"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].success", equalTo(true));
        assertThat(entriesHolding(name)).isZero();
    }

    @Test
    void a_refused_command_is_kept_with_its_reason_though_its_transaction_is_rolled_back() {
        UUID unknown = UUID.randomUUID();
        signed.as(Role.DESK)
                .post("/api/v1/incidents/" + unknown + "/acknowledge")
                .then()
                .statusCode(404);
        of(unknown.toString())
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("POST /api/v1/incidents/{id}/acknowledge"))
                .body("items[0].purpose", equalTo("not-found"))
                .body("items[0].success", equalTo(false));
    }

    @Test
    void opening_an_incident_keeps_that_an_address_was_shown_and_a_list_does_not() {
        UUID resident = fixture.resident(fixture.street());
        String incident = signed.as(Role.DESK)
                .body(Map.of("residentId", resident))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        signed.as(Role.DESK).get("/api/v1/incidents?state=RAISED").then().statusCode(200);
        of(resident.toString()).body("items", hasSize(0));
        signed.as(Role.DESK).get("/api/v1/incidents/" + incident).then().statusCode(200);
        signed.as(Role.AUDITOR).get("/api/v1/incidents/" + incident).then().statusCode(200);
        of(resident.toString())
                .body("items.action", contains("resident.revealed"))
                .body("items[0].purpose", equalTo("incident"))
                .body("items[0].role", equalTo("DESK"));
    }

    @Test
    void acts_of_providers_are_named_as_the_contract_declares_them() {
        UUID order = UUID.randomUUID();
        signed.provider(Role.MANAGER, unit, null)
                .post("/internal/v1/provider/orders/" + order + "/depart")
                .then()
                .statusCode(404);
        of(order.toString())
                .body("items.action", hasItems("POST /internal/v1/provider/orders/{id}/depart"))
                .body("items[0].recordType", equalTo("orders"));
    }

    @Test
    void signs_of_life_and_alarms_are_spared() {
        long before = entries();
        signed.as(Role.LEADER)
                .body(Map.of("console", UUID.randomUUID(), "state", "BREAK", "soundUnlocked", true))
                .put("/api/v1/desk/presence")
                .then()
                .statusCode(204);
        UUID device = fixture.button().deviceId();
        signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, "a", SignalType.SOS)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200);
        assertThat(entries()).isEqualTo(before);
    }

    private ValidatableResponse create(String key) {
        return signed.as(Role.ADMIN)
                .header("Idempotency-Key", key)
                .body(Map.of("username", name, "role", "DESK"))
                .post("/api/v1/accounts")
                .then();
    }

    private ValidatableResponse of(String record) {
        return signed.as(Role.AUDITOR)
                .get("/api/v1/audit?recordId=" + record)
                .then()
                .statusCode(200);
    }

    private long entries() {
        signed.token(Role.LEADER, null, null);
        return count("action not like 'session.%'");
    }

    private long entriesHolding(String text) {
        return count("concat_ws(' ', action, record_type, purpose, username) like '%" + text + "%'");
    }

    private long count(String where) {
        return Reactive.run(() -> pool.query("select count(*) as n from audit.entry where " + where)
                .execute()
                .map(rows -> rows.iterator().next().getLong("n")));
    }
}
