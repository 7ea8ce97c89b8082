package care.nowalls.providerapi;

import static io.restassured.RestAssured.given;

import care.nowalls.providerapi.fake.FakeBackend;
import care.nowalls.providerapi.fake.TestKeys;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The real application against a backend that the test plays; its second address is silent. */
abstract class EdgeTest {

    static final int FIRST_NODE = 28080;
    static final int SECOND_NODE = 28180;
    static final TestKeys KEYS = new TestKeys();

    static {
        KEYS.publish(Path.of("target/test-secrets"));
    }

    FakeBackend backend;

    @BeforeEach
    void backendRuns() {
        backend = new FakeBackend(FIRST_NODE, KEYS);
    }

    @AfterEach
    void backendStops() {
        backend.close();
    }

    static RequestSpecification as(String username, String role) {
        return given().header("Authorization", "Bearer " + KEYS.token(username, role));
    }

    static RequestSpecification staff() {
        return as("staff-1-1", "STAFF");
    }

    static RequestSpecification manager() {
        return as("manager-1", "MANAGER");
    }
}
