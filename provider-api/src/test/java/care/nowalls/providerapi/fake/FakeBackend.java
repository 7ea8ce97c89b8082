package care.nowalls.providerapi.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Backend as the edge sees it: a small HTTP server with the paths of the contract. {@code main} serves it for looking at
 * the page by hand.
 */
public final class FakeBackend implements AutoCloseable {

    /**
     * @param status of the answer
     * @param type its media type
     * @param body as text
     */
    public record Answer(int status, String type, String body) {}

    private static final String PROBLEM = "application/problem+json";
    private static final String PASSWORD = "correct horse";

    private final TestKeys keys;
    private final FakeDistrict district = new FakeDistrict();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private volatile Headers lastHeaders = new Headers();
    private volatile String lastBody = "";

    public FakeBackend(int port, TestKeys keys) {
        this.keys = keys;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** {@code <port> <secrets folder>}: serves until killed. */
    public static void main(String[] args) {
        TestKeys keys = new TestKeys();
        keys.publish(Path.of(args[1]));
        var _ = new FakeBackend(Integer.parseInt(args[0]), keys);
    }

    /** The next call gets this, whatever it is. */
    public void answerNext(int status, String type, String body) {
        next.add(new Answer(status, type, body));
    }

    public Headers lastHeaders() {
        return lastHeaders;
    }

    public String lastBody() {
        return lastBody;
    }

    public int calls() {
        return calls.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        lastHeaders = exchange.getRequestHeaders();
        lastBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer given = next.poll();
        Answer answer = given != null ? given : answer(exchange);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        if (answer.status() == 503 || answer.status() == 429) {
            exchange.getResponseHeaders().add("Retry-After", "7");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!lastHeaders.containsKey("X-NoWalls-Service-Token")) {
            return problem(403, "service-token", path);
        }
        String[] steps = path.substring(1).split("/", -1);
        if (path.startsWith("/api/v1/tokens")) {
            return tokens(exchange.getRequestMethod(), path);
        }
        return switch (steps[3]) {
            case "me" -> ok(200, me());
            case "staff" -> ok(200, FakeDistrict.page(java.util.List.of(staff("a01", "陈护理"), staff("a02", "赵小梅"))));
            case "settlements" -> ok(200, FakeDistrict.page(java.util.List.of()));
            case "offers" -> offers(steps, path);
            case "orders" -> orders(steps, path);
            default -> problem(404, "not-found", path);
        };
    }

    private Answer tokens(String method, String path) throws IOException {
        if (method.equals("DELETE")) {
            return new Answer(204, "application/json", "");
        }
        JsonNode body = FakeDistrict.JSON.readTree(lastBody);
        boolean refresh = path.endsWith("/refresh");
        String username = refresh
                ? body.path("refreshToken").asText().replaceFirst("^r-", "")
                : body.path("username").asText();
        String role = username.startsWith("manager-") ? "MANAGER" : username.startsWith("staff-") ? "STAFF" : "DESK";
        if (!refresh && !body.path("password").asText().equals(PASSWORD)) {
            return problem(401, "bad-credentials", path);
        }
        ObjectNode answer = FakeDistrict.JSON.createObjectNode();
        answer.put("accessToken", keys.token(username, role)).put("expiresAt", "2099-01-01T00:00:00Z");
        answer.put("refreshToken", "r-" + username).put("role", role);
        return ok(201, answer);
    }

    private Answer offers(String[] steps, String path) {
        if (steps.length == 4) {
            return ok(
                    200,
                    FakeDistrict.page(district.offers.values().stream()
                            .filter(o -> o.get("state").asText().equals("OPEN"))
                            .toList()));
        }
        ObjectNode offer = district.offers.get(steps[4]);
        if (offer == null) {
            return problem(404, "not-found", path);
        }
        if (!offer.get("state").asText().equals("OPEN")) {
            return problem(409, "offer-lost", path);
        }
        return switch (steps[5]) {
            case "accept" -> {
                offer.put("state", "ACCEPTED");
                ObjectNode order = FakeDistrict.order(district.orders.size(), 20 + district.orders.size());
                district.orders.put(order.get("id").asText(), order);
                yield ok(200, order);
            }
            case "decline" -> ok(200, offer.put("state", "DECLINED"));
            default -> ok(200, offer.put("deadline", "2099-01-01T00:00:00Z"));
        };
    }

    private Answer orders(String[] steps, String path) throws IOException {
        if (steps.length == 4) {
            return ok(200, FakeDistrict.page(district.orders.values()));
        }
        ObjectNode order = district.orders.get(steps[4]);
        if (order == null) {
            return problem(404, "not-found", path);
        }
        JsonNode body = FakeDistrict.JSON.readTree(lastBody.isEmpty() ? "{}" : lastBody);
        return switch (steps.length == 5 ? "" : steps[5]) {
            case "depart" -> ok(200, order.put("state", "EN_ROUTE"));
            case "assign" ->
                ok(200, order.put("staffId", body.path("staffId").asText()).put("staffName", "赵小梅"));
            case "check-in" ->
                ok(201, district.receipt(order, body.path("clientEventId").asText(), false));
            case "check-out" ->
                ok(201, district.receipt(order, body.path("clientEventId").asText(), true));
            case "problem" -> ok(200, order.put("state", "ATTEMPTED"));
            default -> ok(200, order);
        };
    }

    private ObjectNode me() {
        String token = lastHeaders.getFirst("Authorization");
        String claims =
                new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        boolean manager = claims.contains("MANAGER");
        ObjectNode me = FakeDistrict.JSON.createObjectNode();
        me.put("accountId", FakeDistrict.STAFF).put("username", manager ? "manager-1" : "staff-1-1");
        me.put("role", manager ? "MANAGER" : "STAFF").put("providerId", FakeDistrict.STAFF);
        me.put("providerName", "康乐居家养老服务中心");
        return manager ? me : me.put("staffId", FakeDistrict.STAFF).put("staffName", "陈护理");
    }

    private static ObjectNode staff(String id, String name) {
        ObjectNode staff = FakeDistrict.JSON.createObjectNode();
        staff.put("id", "0192f0c1-0000-7000-8000-000000000" + id)
                .put("name", name)
                .put("active", true);
        staff.putArray("skills").add("CARE_HOME");
        return staff;
    }

    private static Answer ok(int status, JsonNode body) {
        return new Answer(status, "application/json", body.toString());
    }

    public static Answer problem(int status, String code, @Nullable String path) {
        ObjectNode body = FakeDistrict.JSON.createObjectNode();
        body.put("type", "https://nowalls.care/problems/" + code)
                .put("title", "后台拒绝")
                .put("status", status);
        body.put("instance", path).put("code", code).put("extra", "kept as it is");
        return new Answer(status, PROBLEM, body.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
