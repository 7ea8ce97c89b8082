package care.nowalls.gateway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.gateway.edge.Surroundings;
import care.nowalls.ops.apitest.ApiSweep;
import care.nowalls.ops.apitest.OpenApiDocument;
import care.nowalls.ops.apitest.Operation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad requests built from the served document, over every operation. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadRequestsTest {

    private static List<Operation> operations() {
        return OpenApiDocument.parse(given().get("/q/openapi?format=json").asString())
                .operations();
    }

    private static ApiSweep sweep() {
        return new ApiSweep(URI.create("http://127.0.0.1:" + RestAssured.port));
    }

    /**
     * Of the others, which want a device's login or the service token, {@link GatewayApplicationTest} tells; of those
     * that speak as a broker's plug-in expects, {@link BrokerHooksTest}.
     */
    @Test
    void areNeverAServerErrorAndAlwaysAProblemDocument() {
        assertThat(operations()).hasSize(16);
        try (ApiSweep sweep = sweep()) {
            assertThat(operations().stream()
                            .filter(operation -> !operation.secured() && !isABrokersOwnForm(operation))
                            .flatMap(operation -> sweep.badRequests(operation, null).stream())
                            .toList())
                    .isEmpty();
        }
    }

    private static boolean isABrokersOwnForm(Operation operation) {
        return operation.toString().matches("POST /broker/v1/(emqx|mosquitto|vernemq)/.*");
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        try (ApiSweep sweep = sweep()) {
            assertThat(operations().stream()
                            .flatMap(operation -> sweep.withoutToken(operation).stream())
                            .toList())
                    .isEmpty();
        }
        assertThat(operations())
                .filteredOn(operation -> !operation.secured())
                .extracting(Operation::toString)
                .allMatch(operation -> operation.startsWith("POST /broker/v1/"));
    }
}
