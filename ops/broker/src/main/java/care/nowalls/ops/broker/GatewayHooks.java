package care.nowalls.ops.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks one gateway after the other whether a device may connect. A "yes" is remembered for 30 s, so that a gateway that
 * restarts does not cut devices that reconnect meanwhile.
 */
final class GatewayHooks {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 50_000;

    private final List<URI> hooks;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, Remembered> allowed = new ConcurrentHashMap<>();

    private record Remembered(Verdict verdict, long until) {}

    GatewayHooks(List<URI> hooks) {
        this.hooks = hooks;
    }

    CompletableFuture<Verdict> ask(Login login) {
        String key = fingerprint(login);
        Remembered remembered = allowed.get(key);
        if (remembered != null && remembered.until() > System.nanoTime()) {
            return CompletableFuture.completedFuture(remembered.verdict());
        }
        return ask(login, 0).thenApply(verdict -> remember(key, verdict));
    }

    private CompletableFuture<Verdict> ask(Login login, int index) {
        if (index == hooks.size()) {
            return CompletableFuture.completedFuture(Verdict.NOBODY_ANSWERED);
        }
        HttpRequest request = HttpRequest.newBuilder(hooks.get(index))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login.json(), UTF_8))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString(UTF_8))
                .thenApply(GatewayHooks::verdict)
                .exceptionally(unreachable -> Verdict.NOBODY_ANSWERED)
                .thenCompose(verdict -> verdict.answer() == Verdict.Answer.NOBODY_ANSWERED
                        ? ask(login, index + 1)
                        : CompletableFuture.completedFuture(verdict));
    }

    private static Verdict verdict(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return Verdict.NOBODY_ANSWERED;
        }
        boolean yes = answer.body().replaceAll("\\s", "").contains("\"result\":\"allow\"");
        if (!yes) {
            return Verdict.DENY;
        }
        try {
            return Verdict.allow(Rights.read(answer.body()));
        } catch (JsonProcessingException e) {
            return Verdict.NOBODY_ANSWERED;
        }
    }

    private Verdict remember(String key, Verdict verdict) {
        if (verdict.answer() == Verdict.Answer.ALLOW) {
            if (allowed.size() >= MOST_REMEMBERED) {
                allowed.clear();
            }
            allowed.put(key, new Remembered(verdict, System.nanoTime() + REMEMBERED.toNanos()));
        }
        return verdict;
    }

    /** A hash, so that no password lies in memory longer than the login takes. */
    private static String fingerprint(Login login) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(login.json().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
