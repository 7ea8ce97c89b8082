package care.nowalls.notify.send;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to the outside: one connection each, no redirects, limited in time and in what is read of the answer. */
@ApplicationScoped
class HttpCalls {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 4_000;
    private static final int CHUNKS = 32;

    private final HttpClient client;

    @Inject
    HttpCalls(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout((int) LIMIT.toSeconds())
                .setMaxHeaderSize(16_384));
    }

    /**
     * @param method GET, POST or PUT
     * @param uri http or https
     * @param ip the address to connect to, when it was looked up before; null to look it up now
     * @param headers to be sent
     * @param body or null
     */
    record Call(
            String method,
            URI uri,
            @Nullable String ip,
            Map<String, String> headers,
            @Nullable String body) {}

    /**
     * @param status HTTP status
     * @param body as text, at most about a quarter of a megabyte of it
     */
    record Reply(int status, String body) {}

    /** Fails when there is no answer in time. */
    Uni<Reply> call(Call call) {
        return client.request(options(call))
                .chain(request -> sent(request, call.body()))
                .chain(HttpCalls::read)
                .ifNoItem()
                .after(LIMIT)
                .fail();
    }

    private static RequestOptions options(Call call) {
        boolean tls = "https".equalsIgnoreCase(call.uri().getScheme());
        int port = call.uri().getPort() > 0 ? call.uri().getPort() : tls ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setAbsoluteURI(call.uri().toString())
                .setFollowRedirects(false)
                .setTimeout(LIMIT.toMillis());
        call.headers().forEach(options::putHeader);
        return call.ip() == null ? options : options.setServer(SocketAddress.inetSocketAddress(port, call.ip()));
    }

    private static Uni<HttpClientResponse> sent(HttpClientRequest request, @Nullable String body) {
        return body == null ? request.send() : request.send(Buffer.buffer(body));
    }

    private static Uni<Reply> read(HttpClientResponse response) {
        return response.toMulti()
                .select()
                .first(CHUNKS)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .map(all -> new Reply(response.statusCode(), all.toString()));
    }
}
