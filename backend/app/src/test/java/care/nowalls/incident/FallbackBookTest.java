package care.nowalls.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FallbackBookTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    private void onCall(String role, UUID street, String name, String phone) {
        OffsetDateTime from = OffsetDateTime.now(DistrictTime.ZONE).minusHours(1);
        signed.as(Role.LEADER)
                .body(Map.of(
                        "role",
                        role,
                        "streetId",
                        street,
                        "from",
                        from.toString(),
                        "to",
                        from.plusHours(12).toString(),
                        "person",
                        Map.of("name", name, "phone", phone)))
                .post("/api/v1/on-call")
                .then()
                .statusCode(201);
    }

    @Test
    void gateways_keep_whom_to_call_without_us_and_ask_only_for_what_is_new() {
        Household home = fixture.household();
        onCall("DESK_DUTY", home.street(), "吴值班", "13900000021");
        String version = book("").statusCode(200)
                .body("unchanged", equalTo(false))
                .body("duty.name", hasItem("吴值班"))
                .body(
                        "households.find { it.residents.contains('" + home.resident() + "') }.place",
                        containsString("李建国"))
                .body(
                        "households.find { it.residents.contains('" + home.resident() + "') }.contacts.name",
                        contains("李芳"))
                .extract()
                .path("version");
        book(version).statusCode(200).body("unchanged", equalTo(true), "households.size()", equalTo(0));
        onCall("DESK_DUTY", home.street(), "郑值班", "13900000022");
        book(version).body("unchanged", equalTo(false), "duty.name", hasItem("郑值班"));
    }

    private ValidatableResponse book(String version) {
        return signed.edge("gateway")
                .get("/internal/v1/fallback?version=" + version)
                .then();
    }

    @Test
    void the_desk_hears_afterwards_whom_a_gateway_called_and_plans_maintenance() {
        String id = new UUID(System.nanoTime(), 0x8000000000000000L).toString();
        Map<String, Object> call = Map.of(
                "id",
                id,
                "at",
                OffsetDateTime.now(DistrictTime.ZONE).toString(),
                "stage",
                2,
                "deviceId",
                UUID.randomUUID(),
                "name",
                "李芳",
                "masked",
                "+86139****0001",
                "sms",
                true,
                "voice",
                false);
        for (int i = 0; i < 2; i++) {
            signed.edge("gateway")
                    .body(Map.of("gateway", "gateway-1", "calls", List.of(call)))
                    .put("/internal/v1/fallback/calls")
                    .then()
                    .statusCode(204);
        }
        signed.as(Role.DESK)
                .get("/api/v1/fallback/calls?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + id + "' }.name", contains("李芳"));
        OffsetDateTime now = OffsetDateTime.now(DistrictTime.ZONE);
        plan(now, now.minusHours(1)).statusCode(400);
        plan(now, now.plusHours(1)).statusCode(204);
        book("").body("maintenance.phone", equalTo("+862162811234"));
    }

    private ValidatableResponse plan(OffsetDateTime from, OffsetDateTime to) {
        return signed.as(Role.LEADER)
                .body(Map.of("from", from.toString(), "to", to.toString(), "phone", "021-62811234"))
                .put("/api/v1/fallback/maintenance")
                .then();
    }
}
