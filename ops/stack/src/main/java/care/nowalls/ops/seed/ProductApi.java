package care.nowalls.ops.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.nowalls.ops.tools.DemoAccount;
import care.nowalls.ops.tools.OneTimeCode;
import care.nowalls.ops.tools.RunningStack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The backend's public API as the demo accounts use it. Signs in when needed, and again before a token ends. */
final class ProductApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A month's run of a large district is one long request. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String backend;
    private final List<DemoAccount> accounts;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private ProductApi(String backend, List<DemoAccount> accounts) {
        this.backend = backend;
        this.accounts = accounts;
    }

    private record Session(String token, String refresh, Instant until) {}

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body JSON
     */
    record Answer(int status, JsonNode body) {

        boolean is(int wanted) {
            return status == wanted;
        }
    }

    /** Of the running stack. */
    static ProductApi of(RunningStack stack) throws IOException {
        return new ProductApi(stack.address("backend"), DemoAccount.all(stack.folder()));
    }

    /** Fails unless it is 200. */
    JsonNode get(String as, String path) {
        return wanted(200, path, send(as, "GET", path, "application/json", ""));
    }

    /** Fails unless it was created. */
    JsonNode create(String as, String path, Object body) {
        return wanted(201, path, post(as, path, body));
    }

    Answer post(String as, String path, Object body) {
        return send(as, "POST", path, "application/json", JSON.valueToTree(body).toString());
    }

    /** A CSV file. */
    Answer postCsv(String as, String path, String csv) {
        return send(as, "POST", path, "text/csv", csv);
    }

    @Override
    public void close() {
        client.close();
    }

    /** Its body, when it has that status. */
    static JsonNode wanted(int status, String path, Answer answer) {
        if (!answer.is(status)) {
            throw new CannotSeed(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private Answer send(String as, String method, String path, String type, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(backend + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(as))
                .header("Content-Type", type)
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String token(String username) {
        return sessions.compute(username, (name, known) -> {
                    if (known == null) {
                        return signedIn(name);
                    }
                    return Instant.now().isBefore(known.until()) ? known : refreshed(known);
                })
                .token();
    }

    private Session signedIn(String username) {
        DemoAccount account = account(username);
        Map<String, String> who = Map.of("username", username, "password", account.password());
        String secret = account.totpSecret();
        if (secret == null) {
            return session(open("/tokens", who));
        }
        Answer first = open("/tokens", with(who, OneTimeCode.now(secret)));
        // somebody used this half minute's code already
        return session(first.is(401) ? open("/tokens", with(who, OneTimeCode.next(secret))) : first);
    }

    private static Map<String, String> with(Map<String, String> who, String code) {
        return Map.of(
                "username",
                who.getOrDefault("username", ""),
                "password",
                who.getOrDefault("password", ""),
                "otp",
                code);
    }

    private Session refreshed(Session known) {
        return session(open("/tokens/refresh", Map.of("refreshToken", known.refresh())));
    }

    private static Session session(Answer answer) {
        JsonNode token = wanted(201, "Signing in", answer);
        Instant ends = OffsetDateTime.parse(token.path("expiresAt").asText()).toInstant();
        return new Session(
                token.path("accessToken").asText(), token.path("refreshToken").asText(), ends.minus(MARGIN));
    }

    private Answer open(String path, Map<String, String> body) {
        return exchange(HttpRequest.newBuilder(URI.create(backend + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new CannotSeed("The backend at " + backend + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotSeed("Interrupted.");
        }
    }

    private DemoAccount account(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new CannotSeed("There is no demo account " + username + "."));
    }
}
