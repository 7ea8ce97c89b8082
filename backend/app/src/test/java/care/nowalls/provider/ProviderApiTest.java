package care.nowalls.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.nowalls.contract.token.Role;
import care.nowalls.resident.ResidentFixture;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProviderApiTest {

    @Inject
    Signed signed;

    @Inject
    ProviderFixture fixture;

    @Inject
    ResidentFixture residents;

    @Inject
    Providers providers;

    @Test
    void the_bureau_registers_contracts_and_suspends_a_provider() {
        fixture.catalogue();
        UUID street = residents.street();
        String id = signed.as(Role.BUREAU)
                .body(fixture.someone())
                .post("/api/v1/providers")
                .then()
                .statusCode(201)
                .body("aroundTheClock", equalTo(true))
                .extract()
                .path("id");
        String path = "/api/v1/providers/" + id;
        Map<String, Object> contract = Map.of(
                "itemCode",
                "CARE_HOME",
                "streetIds",
                List.of(street),
                "price",
                Map.of("amount", 6000, "currency", "CNY"),
                "validFrom",
                "2026-01-01",
                "validTo",
                "2026-12-31",
                "dailyCapacity",
                5);
        signed.as(Role.BUREAU)
                .body(contract)
                .post(path + "/contracts")
                .then()
                .statusCode(201)
                .body("price.amount", equalTo(6000))
                .body("streetIds", equalTo(List.of(street.toString())));
        signed.as(Role.BUREAU)
                .body(contract)
                .post(path + "/contracts")
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-overlaps"));
        assertThat(candidates(street)).hasSize(1);

        signed.as(Role.BUREAU)
                .body(Map.of("reason", "检查不合格"))
                .post(path + "/suspend")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        assertThat(candidates(street)).isEmpty();
        signed.as(Role.BUREAU)
                .body(Map.of("reason", "x"))
                .post(path + "/suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("provider-status"));
        signed.as(Role.BUREAU)
                .body(Map.of("reason", "整改完成"))
                .post(path + "/resume")
                .then()
                .statusCode(200);

        signed.as(Role.DESK).get(path).then().statusCode(200).body("contractCount", equalTo(1));
        signed.as(Role.DESK).get(path + "/contracts").then().body("items.size()", equalTo(1));
        signed.as(Role.DESK)
                .queryParam("limit", 200)
                .get("/api/v1/providers")
                .then()
                .statusCode(200);
    }

    @Test
    void a_skill_whose_certificate_is_over_does_not_count() {
        UUID provider = fixture.provider();
        String path = "/api/v1/providers/" + provider + "/staff";
        signed.as(Role.BUREAU)
                .body(Map.of(
                        "name",
                        "李护理",
                        "phone",
                        "13500135000",
                        "skills",
                        List.of("HOME_CARE", "FIRST_AID"),
                        "certificates",
                        List.of(Map.of(
                                "kind",
                                "急救证",
                                "skill",
                                "FIRST_AID",
                                "validFrom",
                                "2020-01-01",
                                "validTo",
                                "2021-01-01")),
                        "worksFrom",
                        "08:00:00",
                        "worksTo",
                        "18:00:00"))
                .post(path)
                .then()
                .statusCode(201)
                .body("skills", equalTo(List.of("HOME_CARE")))
                .body("phone", equalTo("+86135****5000"));
        signed.as(Role.LEADER).get(path).then().body("items.name", hasItem("李护理"));
        assertThat(Reactive.run(() -> providers.staff(provider))).hasSize(1);
    }

    @Test
    void a_wrong_organisation_code_and_an_unknown_item_are_refused() {
        signed.as(Role.BUREAU)
                .body(Map.of(
                        "name",
                        "x",
                        "organisationCode",
                        "91310000000000000A",
                        "serviceFrom",
                        "08:00:00",
                        "serviceTo",
                        "18:00:00",
                        "lat",
                        31,
                        "lon",
                        121))
                .post("/api/v1/providers")
                .then()
                .statusCode(422)
                .body("code", equalTo("organisation-code-invalid"));
        signed.as(Role.BUREAU)
                .body(Map.of(
                        "itemCode",
                        "NOTHING",
                        "streetIds",
                        List.of(residents.street()),
                        "price",
                        Map.of("amount", 1, "currency", "CNY"),
                        "validFrom",
                        "2026-01-01",
                        "validTo",
                        "2026-12-31",
                        "dailyCapacity",
                        5))
                .post("/api/v1/providers/" + fixture.provider() + "/contracts")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-item"));
    }

    @Test
    void the_catalogue_grows_by_items_and_their_versions() {
        fixture.catalogue();
        String code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> item = new java.util.HashMap<>(Map.of(
                "code",
                code,
                "name",
                "理发",
                "category",
                "DAILY_CARE",
                "unit",
                "VISIT",
                "minimumMinutes",
                20,
                "skills",
                List.of(),
                "tasks",
                List.of("理发"),
                "offerMode",
                "BROADCAST",
                "acceptMinutes",
                10,
                "geofenceMetres",
                200));
        item.put("lateMinutes", 15);
        item.put("missedMinutes", 60);
        signed.as(Role.BUREAU).body(item).post("/api/v1/catalogue/items").then().statusCode(201);
        signed.as(Role.BUREAU)
                .body(item)
                .post("/api/v1/catalogue/items")
                .then()
                .statusCode(409)
                .body("code", equalTo("item-known"));
        signed.as(Role.STAFF, UUID.randomUUID(), UUID.randomUUID())
                .get("/api/v1/catalogue")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.code", hasItem("MEAL_LUNCH"));
    }

    private List<Candidate> candidates(UUID street) {
        return Reactive.run(() -> providers.candidates("CARE_HOME", street, LocalDate.of(2026, 6, 1)));
    }
}
