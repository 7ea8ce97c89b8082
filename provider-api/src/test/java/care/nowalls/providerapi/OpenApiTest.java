package care.nowalls.providerapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.apitest.ApiSweep;
import care.nowalls.ops.apitest.OpenApiDocument;
import care.nowalls.ops.apitest.Operation;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is served is what the document says; the document's committed copy is what the page's client is made from. */
@QuarkusTest
class OpenApiTest extends EdgeTest {

    private static final Path COPY = Path.of("web/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_committed_copy_is_what_is_served() throws IOException {
        String served = JSON.readTree(document()).toPrettyString() + "\n";
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(COPY, served);
        }
        assertThat(JSON.readTree(Files.readString(COPY)))
                .as("provider-api/web/openapi.json is stale; refresh it with: ./mvnw -pl provider-api -am"
                        + " -Dopenapi.update -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false test")
                .isEqualTo(JSON.readTree(served));
    }

    @Test
    void every_operation_is_described() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(17);
        for (Operation operation : operations()) {
            assertThat(operation.statuses()).as(operation.toString()).contains("default");
        }
    }

    @Test
    void bad_requests_are_refused_with_problem_documents_and_never_a_server_error() {
        try (ApiSweep sweep = new ApiSweep(address())) {
            String token = KEYS.token("manager-1", "MANAGER");
            List<String> complaints = operations().stream()
                    .flatMap(operation -> sweep.badRequests(operation, token).stream())
                    .toList();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void nobody_gets_in_without_a_token() {
        try (ApiSweep sweep = new ApiSweep(address())) {
            assertThat(operations().stream()
                            .flatMap(operation -> sweep.withoutToken(operation).stream())
                            .toList())
                    .isEmpty();
        }
        assertThat(operations())
                .filteredOn(operation -> !operation.secured())
                .extracting(Operation::toString)
                .containsExactlyInAnyOrder("POST /api/v1/tokens", "POST /api/v1/tokens/refresh");
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
