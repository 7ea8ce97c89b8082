package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook.Sender;
import care.nowalls.gateway.ground.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the district's gateway for SMS or calls, as its template says; a limit of time on everything. */
final class GatewayCall {
    private static final Logger LOG = Logger.getLogger(GatewayCall.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final String CHINA = "+86";
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Clock clock;

    GatewayCall(Clock clock) {
        this.clock = clock;
    }

    /** Whether the gateway has taken it; false also when there is none. */
    boolean made(@Nullable Sender sender, UUID id, String phone, String text) throws InterruptedException {
        if (sender == null) {
            return false;
        }
        Map<String, String> values = Map.of(
                "to",
                phone,
                "toNational",
                phone.startsWith(CHINA) ? phone.substring(CHINA.length()) : phone,
                "text",
                text,
                "id",
                id.toString(),
                "timestamp",
                String.valueOf(clock.instant().getEpochSecond()),
                "secret",
                sender.secret() == null ? "" : sender.secret());
        try {
            HttpResponse<String> answer = http.send(request(sender, values), BodyHandlers.ofString());
            boolean taken = fits(sender, answer.statusCode(), answer.body());
            if (!taken) {
                LOG.warnf("The gateway for calls answered %d to a fallback call", answer.statusCode());
            }
            return taken;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf(
                    "The gateway for calls cannot be reached: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    private static HttpRequest request(Sender sender, Map<String, String> values) {
        String type = sender.contentType() == null ? "text/plain; charset=utf-8" : sender.contentType();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(filled(sender.url(), values, GatewayCall::percent)))
                .timeout(LIMIT);
        sender.headers()
                .forEach((name, value) ->
                        request.header(name, filled(value, values, text -> text.replaceAll("[\\r\\n\\x00]", " "))));
        if (sender.body() == null) {
            return request.method(sender.method(), BodyPublishers.noBody()).build();
        }
        String body = filled(sender.body(), values, escapeFor(type));
        return request.header("Content-Type", type)
                .method(sender.method(), BodyPublishers.ofString(body))
                .build();
    }

    private static boolean fits(Sender sender, int status, String body) {
        boolean right = sender.okStatus().isEmpty()
                ? status / 100 == 2
                : sender.okStatus().contains(status);
        if (!right || sender.pointer() == null) {
            return right;
        }
        try {
            return Json.RECORDS.readTree(body).at(sender.pointer()).asText().equals(String.valueOf(sender.equals()));
        } catch (IOException e) {
            return false;
        }
    }

    private static UnaryOperator<String> escapeFor(String type) {
        if (type.contains("json")) {
            return GatewayCall::json;
        }
        if (type.contains("x-www-form-urlencoded")) {
            return GatewayCall::percent;
        }
        return type.contains("xml") ? GatewayCall::xml : UnaryOperator.identity();
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escape.apply(value));
        });
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(String text) {
        String quoted = Json.RECORDS.getNodeFactory().textNode(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
