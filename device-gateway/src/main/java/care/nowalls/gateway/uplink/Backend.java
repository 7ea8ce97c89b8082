package care.nowalls.gateway.uplink;

import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The backends behind one lane. A call is tried at the address that answered last, then at each other one once; every
 * attempt has a time-out. Calls block, so each lane belongs to one loop's thread.
 */
public final class Backend {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 422);
    private final List<URI> addresses;
    private final String serviceToken;
    private final HttpClient http;
    private volatile int preferred;

    public Backend(List<URI> addresses, String serviceToken) {
        this.addresses = List.copyOf(addresses);
        this.serviceToken = serviceToken;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    public <T> T get(String path, TypeReference<T> answer, Duration timeout)
            throws BackendAway, BackendRefused, InterruptedException {
        return read(call("GET", path, null, timeout), answer);
    }

    public <T> T post(String path, Object body, TypeReference<T> answer, Duration timeout)
            throws BackendAway, BackendRefused, InterruptedException {
        return read(call("POST", path, body, timeout), answer);
    }

    public <T> T put(String path, Object body, TypeReference<T> answer, Duration timeout)
            throws BackendAway, BackendRefused, InterruptedException {
        return read(call("PUT", path, body, timeout), answer);
    }

    /** A call whose answer has no body that matters. */
    public void send(String method, String path, Object body, Duration timeout)
            throws BackendAway, BackendRefused, InterruptedException {
        call(method, path, body, timeout);
    }

    private byte[] call(String method, String path, @Nullable Object body, Duration timeout)
            throws BackendAway, BackendRefused, InterruptedException {
        byte[] json = body == null ? new byte[0] : write(body);
        int first = preferred;
        BackendAway away = new BackendAway("no backend is configured", 0);
        for (int i = 0; i < addresses.size(); i++) {
            int at = (first + i) % addresses.size();
            try {
                byte[] answer = attempt(request(addresses.get(at), method, path, json, timeout));
                preferred = at;
                return answer;
            } catch (BackendAway e) {
                away = e;
            }
        }
        throw away;
    }

    private HttpRequest request(URI address, String method, String path, byte[] json, Duration timeout) {
        return HttpRequest.newBuilder(address.resolve(path))
                .method(method, json.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(SignalPaths.SERVICE_TOKEN, serviceToken)
                .timeout(timeout)
                .build();
    }

    private byte[] attempt(HttpRequest request) throws BackendAway, BackendRefused, InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new BackendAway(request.uri() + ": " + e, 0);
        }
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return answer.body();
        }
        if (REFUSALS.contains(status)) {
            throw new BackendRefused(request.uri() + " answered " + status);
        }
        throw new BackendAway(request.uri() + " answered " + status, status);
    }

    private static byte[] write(Object body) {
        try {
            return Json.RECORDS.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body.getClass(), e);
        }
    }

    private static <T> T read(byte[] body, TypeReference<T> type) throws BackendAway {
        try {
            return Json.RECORDS.readValue(body, type);
        } catch (IOException e) {
            throw new BackendAway("the backend's answer is not " + type.getType() + ": " + e.getMessage(), 500);
        }
    }
}
