package care.nowalls.testing;

import static io.restassured.RestAssured.given;

import care.nowalls.account.Accounts;
import care.nowalls.account.NewAccount;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.SecretFiles;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signs test accounts in, one per role and unit, and keeps their tokens: {@code signed.as(Role.DESK).get("/…")}. */
@ApplicationScoped
public class Signed {

    @Inject
    Accounts accounts;

    @Inject
    SecretFiles secrets;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** A role of the whole district. */
    public RequestSpecification as(Role role) {
        return as(role, null, null);
    }

    /** STREET, CENTRE or MANAGER of the given unit. */
    public RequestSpecification as(Role role, @Nullable UUID unit) {
        return as(role, unit, null);
    }

    /** STAFF of a provider. */
    public RequestSpecification as(Role role, @Nullable UUID unit, @Nullable UUID staff) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(role, unit, staff));
    }

    /** The bare access token. */
    public String token(Role role, @Nullable UUID unit, @Nullable UUID staff) {
        return tokens.computeIfAbsent(role + "/" + unit + "/" + staff, key -> signIn(role, unit, staff));
    }

    /** As an edge without a user: {@code gateway} or {@code provider-api}. */
    public RequestSpecification edge(String name) {
        return given().contentType(ContentType.JSON).header("X-NoWalls-Service-Token", serviceToken(name));
    }

    /** The bare service token of an edge. */
    public String serviceToken(String edge) {
        return secrets.readOrCreate("service-token-" + edge, SecretFiles::randomPassword);
    }

    /** As provider-api calls on behalf of a provider's person. */
    public RequestSpecification provider(Role role, UUID unit, @Nullable UUID staff) {
        return edge("provider-api").auth().oauth2(token(role, unit, staff));
    }

    private String signIn(Role role, @Nullable UUID unit, @Nullable UUID staff) {
        String username = "t-" + role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        String password = SecretFiles.randomPassword();
        Reactive.run(() -> accounts.create(new NewAccount(username, password, role, unit, staff, false)));
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
    }
}
