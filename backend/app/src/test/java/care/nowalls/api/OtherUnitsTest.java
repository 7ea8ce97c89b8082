package care.nowalls.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.account.Reach;
import care.nowalls.contract.token.Role;
import care.nowalls.dispatch.District;
import care.nowalls.dispatch.Journey;
import care.nowalls.ops.apitest.ApiAnswer;
import care.nowalls.ops.apitest.ApiRequest;
import care.nowalls.ops.apitest.ApiSweep;
import care.nowalls.ops.apitest.GoodRequests;
import care.nowalls.ops.apitest.OpenApiDocument;
import care.nowalls.ops.apitest.Operation;
import care.nowalls.shared.SecretFiles;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What belongs to one street, centre or provider does not exist for another's account of the same role. Operations are
 * taken from the document: one on a kind of record that has no fixture here fails the test.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OtherUnitsTest {

    private static final Set<Reach> OWN = Set.of(Reach.STREET, Reach.CENTRE, Reach.PROVIDER, Reach.STAFF);

    @Inject
    Signed signed;

    @Inject
    SecretFiles secrets;

    @Inject
    District district;

    @Inject
    Journey journey;

    private Map<String, UUID> records;
    private Map<Role, String> owners;
    private Map<Role, String> strangers;

    @BeforeEach
    void one_unit_with_records_and_another_without() {
        UUID street = district.street();
        UUID otherStreet = district.street();
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID resident = district.resident(street);
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        UUID offered = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        UUID offer = UUID.fromString(journey.offer(firm.id(), offered));
        District.Firm otherFirm = district.firms(otherStreet, 1).getFirst();
        UUID centre = centre(street);
        UUID shift = shift(street);
        records = Map.of(
                "/api/v1/on-call", shift,
                "/api/v1/on-call-swaps", swap(shift),
                "/api/v1/residents", resident,
                "/api/v1/devices", device(resident),
                "/api/v1/incidents", incident(resident),
                "/api/v1/follow-ups", followUp(resident),
                "/api/v1/orders", order,
                "/api/v1/centres", centre,
                "/internal/v1/provider/orders", order,
                "/internal/v1/provider/offers", offer);
        owners = tokens(street, centre, firm);
        strangers = tokens(otherStreet, centre(otherStreet), otherFirm);
    }

    @Test
    void the_same_role_of_another_unit_finds_nothing() {
        List<String> complaints = new ArrayList<>();
        try (ApiSweep sweep = new ApiSweep(address(), edge())) {
            for (Operation operation : operations()) {
                for (Role role : strangers.keySet()) {
                    if (reachesOnlyItsOwn(operation, role)) {
                        ApiAnswer answer = sweep.send(onTheRecord(operation), strangers.get(role));
                        if (!Set.of(400, 404).contains(answer.status())) {
                            complaints.add(operation + " as another " + role + ": " + answer.status() + answer.body());
                        }
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_unit_itself_finds_its_own() {
        List<String> complaints = new ArrayList<>();
        try (ApiSweep sweep = new ApiSweep(address(), edge())) {
            for (Operation operation : operations()) {
                for (Role role : owners.keySet()) {
                    if (operation.method().equals("GET") && reachesOnlyItsOwn(operation, role)) {
                        ApiAnswer answer = sweep.send(onTheRecord(operation), owners.get(role));
                        if (answer.status() == 404) {
                            complaints.add(operation + " as its own " + role + ": " + answer.body());
                        }
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static boolean reachesOnlyItsOwn(Operation operation, Role role) {
        Endpoint endpoint = Endpoints.all().get(operation.toString());
        return endpoint.action() != null
                && endpoint.action().reachOf(role) != null
                && OWN.contains(endpoint.action().reachOf(role));
    }

    private ApiRequest onTheRecord(Operation operation) {
        String prefix = operation.path().substring(0, operation.path().indexOf("/{"));
        assertThat(records).as("a fixture for " + operation).containsKey(prefix);
        ApiRequest made = GoodRequests.of(operation);
        String path =
                operation.path().replaceFirst("\\{[^}]+}", records.get(prefix).toString());
        int query = made.target().indexOf('?');
        String target = query < 0 ? path : path + made.target().substring(query);
        return new ApiRequest(made.what(), operation, target, made.contentType(), made.body(), made.allowed());
    }

    private Map<Role, String> tokens(UUID street, UUID centre, District.Firm firm) {
        return Map.of(
                Role.STREET, signed.token(Role.STREET, street, null),
                Role.CENTRE, signed.token(Role.CENTRE, centre, null),
                Role.MANAGER, signed.token(Role.MANAGER, firm.id(), null),
                Role.STAFF, signed.token(Role.STAFF, firm.id(), firm.staff().getFirst()));
    }

    private UUID centre(UUID street) {
        return UUID.fromString(signed.as(Role.BUREAU)
                .body(Map.of(
                        "name",
                        "中心 " + UUID.randomUUID(),
                        "streetId",
                        street,
                        "places",
                        20,
                        "lat",
                        District.LAT,
                        "lon",
                        District.LON))
                .post("/api/v1/centres")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID device(UUID resident) {
        return UUID.fromString(signed.as(Role.ADMIN)
                .body(Map.of("kind", "SOS_BUTTON", "codec", "canonical", "residentId", resident))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId"));
    }

    private UUID shift(UUID street) {
        return UUID.fromString(signed.as(Role.LEADER)
                .body(Map.of(
                        "role",
                        "STREET_DUTY",
                        "streetId",
                        street,
                        "from",
                        "2030-01-01T00:00:00+08:00",
                        "to",
                        "2030-01-02T00:00:00+08:00",
                        "person",
                        Map.of("name", "钱值班", "phone", "13900000011")))
                .post("/api/v1/on-call")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID swap(UUID shift) {
        return UUID.fromString(signed.as(Role.LEADER)
                .body(Map.of("name", "孙值班", "phone", "13900000012"))
                .post("/api/v1/on-call/" + shift + "/swaps")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID incident(UUID resident) {
        return UUID.fromString(signed.as(Role.DESK)
                .body(Map.of("kind", "SOS", "residentId", resident))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID followUp(UUID resident) {
        return UUID.fromString(signed.as(Role.DESK)
                .body(Map.of("residentId", resident, "dueAt", "2099-01-01T00:00:00Z", "words", "回电"))
                .post("/api/v1/follow-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, String> edge() {
        return Map.of(
                "X-NoWalls-Service-Token",
                secrets.readOrCreate("service-token-provider-api", SecretFiles::randomPassword));
    }

    private static List<Operation> operations() {
        return OpenApiDocument.parse(given().get("/q/openapi?format=json").asString()).operations().stream()
                .filter(operation -> operation.path().contains("/{"))
                .toList();
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }
}
