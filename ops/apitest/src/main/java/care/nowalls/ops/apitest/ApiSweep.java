package care.nowalls.ops.apitest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests built from the document to a running application and tells what was answered wrongly. Every method
 * returns complaints, one sentence each; a test asserts that there are none.
 */
public final class ApiSweep implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI base;
    private final Map<String, String> headers;

    /** @param base scheme, host and port, such as {@code http://127.0.0.1:8081} */
    public ApiSweep(URI base) {
        this(base, Map.of());
    }

    /** @param headers sent with every request, such as the token of the calling application */
    public ApiSweep(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** No 5xx; every 4xx a valid problem document; what the schema forbids is refused. */
    public List<String> badRequests(Operation operation, @Nullable String token) {
        List<String> complaints = new ArrayList<>();
        for (ApiRequest request : BadRequests.of(operation)) {
            complaints.addAll(complaintsAbout(request, send(request, token)));
        }
        return complaints;
    }

    /** 401 with a problem document, without a token and with tokens that are none. Nothing for open operations. */
    public List<String> withoutToken(Operation operation) {
        List<String> complaints = new ArrayList<>();
        if (operation.secured()) {
            ApiRequest request = GoodRequests.of(operation);
            for (String token : new String[] {null, "", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."}) {
                ApiAnswer answer = send(request, token);
                if (answer.status() != 401) {
                    complaints.add(operation + " with token '" + token + "' answers " + answer.status());
                } else {
                    ProblemDocuments.faultsOf(answer).forEach(f -> complaints.add(operation + " 401: " + f));
                }
            }
        }
        return complaints;
    }

    /** What is wrong with this answer to this request. */
    public static List<String> complaintsAbout(ApiRequest request, ApiAnswer answer) {
        List<String> complaints = new ArrayList<>();
        boolean right = request.allowed().isEmpty()
                ? answer.status() < 500
                : request.allowed().contains(answer.status());
        if (!right) {
            complaints.add(request + " answers " + answer.status() + ": " + answer.body());
        }
        if (answer.status() >= 400) {
            ProblemDocuments.faultsOf(answer)
                    .forEach(f -> complaints.add(request + " answers " + answer.status() + ": " + f));
        }
        return complaints;
    }

    /** Sends it, with the token as bearer when there is one. */
    public ApiAnswer send(ApiRequest request, @Nullable String token) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(base.resolve(request.target())).timeout(LIMIT);
        headers.forEach(http::header);
        if (token != null) {
            http.header("Authorization", "Bearer " + token);
        }
        if (request.contentType() != null) {
            http.header("Content-Type", request.contentType());
        }
        byte[] body = request.body();
        http.method(
                request.operation().method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            HttpResponse<String> answer = client.send(http.build(), BodyHandlers.ofString());
            return new ApiAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + request, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
