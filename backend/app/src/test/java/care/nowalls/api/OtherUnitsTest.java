package care.nowalls.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.account.Reach;
import care.nowalls.contract.token.Role;
import care.nowalls.ops.apitest.ApiAnswer;
import care.nowalls.ops.apitest.ApiRequest;
import care.nowalls.ops.apitest.ApiSweep;
import care.nowalls.ops.apitest.GoodRequests;
import care.nowalls.ops.apitest.OpenApiDocument;
import care.nowalls.ops.apitest.Operation;
import care.nowalls.ops.apitest.Parameter;
import care.nowalls.shared.SecretFiles;
import care.nowalls.testing.RealServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What belongs to one street, centre or provider does not exist for another's account of the same role: not by its id in
 * the path, not in a list, not by its id in a query or a body. Operations are taken from the document: one on a kind of
 * record that has no fixture here, or with a body or a parameter that nobody thought of, fails the test.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OtherUnitsTest {

    private static final Set<Reach> OWN = Set.of(Reach.STREET, Reach.CENTRE, Reach.PROVIDER, Reach.STAFF);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Answered by a stream that does not end; it has tests of its own. */
    private static final String STREAM = "GET /api/v1/live";
    /** About the caller itself. */
    private static final Set<String> OF_ONESELF = Set.of("GET /internal/v1/provider/me");

    /** The same for the whole district: no unit owns a line of it. */
    private static final Set<String> OF_EVERYBODY = Set.of("GET /api/v1/procedures");

    /** Names streets and no ids, and answers line by line: ResidentApiTest. */
    private static final Set<String> BY_NAME = Set.of("POST /api/v1/residents/import");

    @Inject
    SecretFiles secrets;

    @Inject
    TwoUnits made;

    private Map<String, UUID> records;
    private Map<String, UUID> named;
    private Map<String, Object> bodies;
    private Map<Role, String> owners;
    private Map<Role, String> strangers;

    @BeforeEach
    void one_unit_with_records_and_another_without() {
        TwoUnits.Made units = made.fresh();
        records = units.records();
        named = units.named();
        bodies = units.bodies();
        owners = units.owners();
        strangers = units.strangers();
    }

    @Test
    void the_same_role_of_another_unit_finds_nothing() {
        List<String> complaints = new ArrayList<>();
        each(strangers, OtherUnitsTest::onOneRecord, (sweep, operation, role) -> {
            ApiAnswer answer = sweep.send(onTheRecord(operation), strangers.get(role));
            if (answer.status() != 404) {
                complaints.add(operation + " as another " + role + ": " + answer.status() + answer.body());
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_unit_itself_finds_its_own() {
        List<String> complaints = new ArrayList<>();
        each(owners, operation -> onOneRecord(operation) && isRead(operation), (sweep, operation, role) -> {
            ApiAnswer answer = sweep.send(onTheRecord(operation), owners.get(role));
            if (answer.status() != 200) {
                complaints.add(operation + " as its own " + role + ": " + answer.body());
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_list_holds_what_is_ones_own_and_nothing_of_another_unit() {
        List<String> complaints = new ArrayList<>();
        each(owners, OtherUnitsTest::isList, (sweep, operation, role) -> {
            assertThat(records).as("a fixture for " + operation).containsKey(operation.path());
            String own = records.get(operation.path()).toString();
            if (!sweep.send(GoodRequests.of(operation), owners.get(role)).body().contains(own)) {
                complaints.add(operation + " does not show its own " + role + " what it has");
            }
            for (ApiRequest request : asked(operation)) {
                ApiAnswer answer = sweep.send(request, strangers.get(role));
                foreign()
                        .filter(answer.body()::contains)
                        .forEach(id -> complaints.add(request.target() + " shows another " + role + " " + id));
                if (answer.status() != 200 && answer.status() != 404) {
                    complaints.add(request.target() + " as another " + role + ": " + answer.status());
                }
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_id_of_another_unit_in_a_body_is_as_good_as_one_that_does_not_exist() {
        List<String> complaints = new ArrayList<>();
        each(strangers, OtherUnitsTest::makesSomething, (sweep, operation, role) -> {
            Object body = bodies.get(operation.toString());
            assertThat(body).as("a body for " + operation).isNotNull();
            ApiAnswer foreign = sweep.send(with(operation, written(body)), strangers.get(role));
            ApiAnswer absent = sweep.send(with(operation, madeUp(written(body))), strangers.get(role));
            boolean refused = foreign.status() == 404 || foreign.status() == 422;
            if (!refused || !code(foreign).equals(code(absent))) {
                complaints.add(operation + " as another " + role + ": " + foreign.status() + foreign.body()
                        + " and for what does not exist: " + absent.status() + absent.body());
            }
        });
        assertThat(complaints).isEmpty();
    }

    private interface Check {
        void on(ApiSweep sweep, Operation operation, Role role);
    }

    /** Every such operation as every role that reaches only its own with it. */
    private void each(Map<Role, String> tokens, Predicate<Operation> wanted, Check check) {
        try (ApiSweep sweep = new ApiSweep(address(), edge())) {
            for (Operation operation : operations()) {
                for (Role role : tokens.keySet()) {
                    if (wanted.test(operation) && reachesOnlyItsOwn(operation, role)) {
                        check.on(sweep, operation, role);
                    }
                }
            }
        }
    }

    private static boolean onOneRecord(Operation operation) {
        return operation.path().contains("/{");
    }

    private static boolean isRead(Operation operation) {
        return operation.method().equals("GET");
    }

    private static boolean isList(Operation operation) {
        return isRead(operation)
                && !onOneRecord(operation)
                && !operation.toString().equals(STREAM)
                && !OF_EVERYBODY.contains(operation.toString())
                && !OF_ONESELF.contains(operation.toString());
    }

    private static boolean makesSomething(Operation operation) {
        return !isRead(operation) && !onOneRecord(operation) && !BY_NAME.contains(operation.toString());
    }

    private Stream<String> foreign() {
        return Stream.concat(records.values().stream(), named.values().stream())
                .distinct()
                .map(UUID::toString);
    }

    /** The list as it is, and narrowed to each id that it can be narrowed to. */
    private List<ApiRequest> asked(Operation operation) {
        ApiRequest plain = GoodRequests.of(operation);
        List<ApiRequest> requests = new ArrayList<>(List.of(plain));
        for (Parameter parameter : operation.parametersIn("query")) {
            if (parameter.schema().toString().contains("uuid")) {
                assertThat(named)
                        .as("an id for " + parameter.name() + " of " + operation)
                        .containsKey(parameter.name());
                String glue = plain.target().contains("?") ? "&" : "?";
                requests.add(to(
                        plain,
                        plain.target() + glue + parameter.name() + "=" + named.get(parameter.name()),
                        plain.body()));
            }
        }
        return requests;
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with ids that nobody has. */
    private String madeUp(String body) {
        String changed = body;
        for (String id : foreign().toList()) {
            changed = changed.replace(id, UUID.randomUUID().toString());
        }
        assertThat(changed).as("holds an id of the other unit").isNotEqualTo(body);
        return changed;
    }

    private static String code(ApiAnswer answer) {
        try {
            return JSON.readTree(answer.body()).path("code").asText();
        } catch (JsonProcessingException e) {
            return answer.body();
        }
    }

    private static ApiRequest with(Operation operation, String body) {
        ApiRequest made = GoodRequests.of(operation);
        return to(made, made.target(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiRequest to(ApiRequest made, String target, byte @Nullable [] body) {
        return new ApiRequest(made.what(), made.operation(), target, made.contentType(), body, made.allowed());
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
        return to(made, query < 0 ? path : path + made.target().substring(query), made.body());
    }

    private Map<String, String> edge() {
        return Map.of(
                "X-NoWalls-Service-Token",
                secrets.readOrCreate("service-token-provider-api", SecretFiles::randomPassword));
    }

    private static List<Operation> operations() {
        return OpenApiDocument.parse(given().get("/q/openapi?format=json").asString())
                .operations();
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }
}
