package care.nowalls.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.token.Role;
import care.nowalls.ops.apitest.ApiAnswer;
import care.nowalls.ops.apitest.ApiSweep;
import care.nowalls.ops.apitest.GoodRequests;
import care.nowalls.ops.apitest.OpenApiDocument;
import care.nowalls.ops.apitest.Operation;
import care.nowalls.shared.SecretFiles;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation of the served OpenAPI document, as nobody, as every role, and with everything that can be wrong. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiTest {

    private static final Path COPY = Path.of("../console/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The one exception: no alarm is refused because a newer gateway tells more of it than this backend knows. */
    private static final String NEWER_GATEWAY =
            "PUT /internal/v1/signals with an unknown field below /signals/0 answers 200";

    /** Answered by a stream that does not end; it has tests of its own. */
    private static final String STREAM = "GET /api/v1/live";

    @Inject
    Signed signed;

    @Inject
    SecretFiles secrets;

    @Test
    void the_committed_copy_is_what_is_served() throws IOException {
        String served = JSON.readTree(document()).toPrettyString() + "\n";
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(COPY, served);
        }
        assertThat(JSON.readTree(Files.readString(COPY)))
                .as("backend/console/openapi.json is stale; refresh it with: ./mvnw -pl backend/app -am"
                        + " -Dopenapi.update -Dtest=ApiTest -Dsurefire.failIfNoSpecifiedTests=false test")
                .isEqualTo(JSON.readTree(served));
    }

    @Test
    void every_operation_of_the_document_has_a_rule_and_every_rule_an_operation() {
        assertThat(operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(Endpoints.all().keySet());
        assertThat(Endpoints.all().values())
                .filteredOn(Endpoint::open)
                .extracting(Endpoint::operation)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/tokens",
                        "POST /api/v1/tokens/refresh",
                        "GET /r/{token}",
                        "POST /r/{token}/{answer}");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        List<String> complaints = new ArrayList<>();
        try (ApiSweep sweep = new ApiSweep(address())) {
            operations().forEach(operation -> complaints.addAll(sweep.withoutToken(operation)));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_role_that_never_may_is_told_so_and_one_that_may_is_not() {
        List<String> complaints = new ArrayList<>();
        try (ApiSweep sweep = new ApiSweep(address(), edgeHeader("provider-api"))) {
            for (Operation operation : guarded()) {
                Endpoint endpoint = Endpoints.all().get(operation.toString());
                for (Role role : Role.values()) {
                    ApiAnswer answer = sweep.send(GoodRequests.of(operation), token(role));
                    boolean refused = answer.status() == 403;
                    boolean mayNever = !endpoint.allowed().contains(role);
                    if (refused != mayNever || answer.status() == 401 || answer.status() >= 500) {
                        complaints.add(operation + " as " + role + " answers " + answer.status() + " " + answer.body());
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_edge_reaches_only_what_is_its_own() {
        List<String> complaints = new ArrayList<>();
        for (String edge : List.of("gateway", "provider-api")) {
            try (ApiSweep sweep = new ApiSweep(address(), edgeHeader(edge))) {
                for (Operation operation : edgeOperations()) {
                    boolean own = edge.equals(
                            Endpoints.all().get(operation.toString()).edge());
                    int status = sweep.send(GoodRequests.of(operation), null).status();
                    if (own == (status == 403) || status == 401 || status >= 500) {
                        complaints.add(operation + " from " + edge + " answers " + status);
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void bad_requests_are_refused_with_problem_documents_and_never_a_server_error() {
        List<String> complaints = new ArrayList<>();
        for (Operation operation : operations()) {
            Endpoint endpoint = Endpoints.all().get(operation.toString());
            String edge = endpoint.edge() == null ? "provider-api" : endpoint.edge();
            String token = endpoint.allowed().isEmpty()
                    ? null
                    : token(endpoint.allowed().getFirst());
            if (!operation.toString().equals(STREAM)) {
                try (ApiSweep sweep = new ApiSweep(address(), edgeHeader(edge))) {
                    complaints.addAll(sweep.badRequests(operation, token));
                }
            }
        }
        complaints.removeIf(complaint -> complaint.startsWith(NEWER_GATEWAY));
        assertThat(complaints).isEmpty();
    }

    private List<Operation> guarded() {
        return operations().stream()
                .filter(operation -> !operation.toString().equals(STREAM))
                .filter(operation -> Endpoints.all().get(operation.toString()).action() != null)
                .filter(operation -> !operation.toString().equals("DELETE /api/v1/tokens"))
                .toList();
    }

    private static List<Operation> edgeOperations() {
        return operations().stream()
                .filter(operation -> Endpoints.all().get(operation.toString()).edge() != null)
                .toList();
    }

    private Map<String, String> edgeHeader(String edge) {
        return Map.of(
                "X-NoWalls-Service-Token", secrets.readOrCreate("service-token-" + edge, SecretFiles::randomPassword));
    }

    /** A token of the role; roles with a unit get one that owns nothing. */
    private String token(Role role) {
        UUID nowhere = new UUID(7, 7);
        return switch (role) {
            case STREET, CENTRE, MANAGER -> signed.token(role, nowhere, null);
            case STAFF -> signed.token(role, nowhere, nowhere);
            case DESK, LEADER, BUREAU, AUDITOR, ADMIN -> signed.token(role, null, null);
        };
    }

    private static List<Operation> operations() {
        return OpenApiDocument.parse(document()).operations();
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    private static String document() {
        return given().get("/q/openapi?format=json").asString();
    }
}
