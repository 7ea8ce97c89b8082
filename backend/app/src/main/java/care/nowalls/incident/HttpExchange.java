package care.nowalls.incident;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import java.time.Duration;
import java.util.UUID;

/** An exchange behind HTTP: {@code POST url {"call","number","operator"}} → 2xx {@code {"ref"}}. */
final class HttpExchange implements Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final String url;
    private final String token;

    HttpExchange(Vertx vertx, String url, String token) {
        this.client = vertx.createHttpClient();
        this.url = url;
        this.token = token;
    }

    @Override
    public Uni<String> dial(UUID call, String number, String operator) {
        JsonObject body = new JsonObject()
                .put("call", call.toString())
                .put("number", number)
                .put("operator", operator);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + token);
        return client.request(request)
                .chain(sent -> sent.send(body.encode()))
                .chain(answer -> answer.statusCode() / 100 == 2
                        ? answer.body().map(buffer -> buffer.toJsonObject().getString("ref", call.toString()))
                        : Uni.createFrom()
                                .failure(new IllegalStateException("the exchange answered " + answer.statusCode())))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
