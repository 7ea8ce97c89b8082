package care.nowalls.ops.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A demo account signed in at the running stack: what the tools ask of the public API they ask as a person would. */
public final class SignedIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REFUSED = 400;
    private static final int UNAUTHENTICATED = 401;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String token;

    SignedIn(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Signs in at the application where that account belongs, with its second factor when it has one. */
    public static SignedIn as(RunningStack stack, String username) throws IOException, InterruptedException {
        DemoAccount account = DemoAccount.named(stack.folder(), username);
        String base = stack.address(account.app());
        return new SignedIn(base, tokens(base, account).path("accessToken").asText());
    }

    /** The answer of {@code POST /api/v1/tokens}; a code that was used already is followed by the next one. */
    static JsonNode tokens(String base, DemoAccount account) throws IOException, InterruptedException {
        ObjectNode body =
                JSON.createObjectNode().put("username", account.username()).put("password", account.password());
        String secret = account.totpSecret();
        if (secret == null) {
            return read(open(base, body));
        }
        HttpResponse<String> first = open(base, body.put("otp", OneTimeCode.now(secret)));
        return read(
                first.statusCode() == UNAUTHENTICATED ? open(base, body.put("otp", OneTimeCode.next(secret))) : first);
    }

    private static HttpResponse<String> open(String base, ObjectNode body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens"))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What it answers; throws with the problem's text when it refuses. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return read(HTTP.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** The same for a POST. */
    public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return read(HTTP.send(posting(path, body), BodyHandlers.ofString()));
    }

    /** Any other request; null: without a body. */
    JsonNode send(String path, String method, @Nullable BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return read(HTTP.send(
                request.method(method, body == null ? BodyPublishers.noBody() : body)
                        .build(),
                BodyHandlers.ofString()));
    }

    /** A request that is not sent yet, for those who send many at once. */
    public HttpRequest posting(String path, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** The beginning of a request to a path of its application. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    /** What its {@code Authorization} header says. */
    public String authorization() {
        return "Bearer " + token;
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
