package care.nowalls.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A real HTTP server on loopback in the place of a gateway: keeps what it was asked, answers what it was told. */
public final class Gateway implements AutoCloseable {

    /** What was asked. */
    public record Asked(String method, String target, Map<String, List<String>> headers, String body) {

        /** First value, whatever the case of the name. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Reply(int status, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private Reply usual = new Reply(200, "{}");

    public Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What it answers from now on: the district's channels may carry what other tests have left to be sent, too. */
    public synchronized void alwaysAnswers(int status, String body) {
        usual = new Reply(status, body);
    }

    /** The next answers, in order; afterwards the usual one, 200 with an empty object unless told otherwise. */
    public synchronized void willAnswer(int status, String body) {
        replies.add(new Reply(status, body));
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Whether anything of that kind was asked so far. */
    public boolean heard(Predicate<Asked> kind) {
        return asked.stream().anyMatch(kind);
    }

    /** Everything of that kind asked so far. */
    public List<Asked> all(Predicate<Asked> kind) {
        return asked.stream().filter(kind).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized Reply next() {
        return replies.isEmpty() ? usual : replies.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            Reply reply = next();
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
