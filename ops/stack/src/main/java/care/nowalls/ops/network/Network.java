package care.nowalls.ops.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All links of a stack in a process of their own. Arguments: the port on which it is told what to do, then the links as
 * {@code name=listens:target}. It understands {@code GET /} (the names, one a line) and {@code PUT /NAME} with a fault as
 * {@link Fault#read} understands it.
 */
public final class Network implements AutoCloseable {

    private static final int DONE = 204;
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int UNKNOWN = 404;
    private static final int NO_BODY = -1;

    private final Map<String, List<TcpRelay>> links = new LinkedHashMap<>();
    private final HttpServer control;

    private Network(HttpServer control) {
        this.control = control;
    }

    public static void main(String[] arguments) throws IOException {
        start(
                Integer.parseInt(arguments[0]),
                List.of(arguments).subList(1, arguments.length).stream()
                        .map(Link::read)
                        .toList());
    }

    static Network start(int port, List<Link> links) throws IOException {
        Network network =
                new Network(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        for (Link link : links) {
            network.links
                    .computeIfAbsent(link.name(), name -> new ArrayList<>())
                    .add(TcpRelay.start(link.listens(), link.target()));
        }
        network.control.createContext("/", network::obey);
        network.control.start();
        return network;
    }

    int port() {
        return control.getAddress().getPort();
    }

    /** Port to which the program of the first way of that name connects. */
    int port(String name) {
        return links.getOrDefault(name, List.of()).getFirst().port();
    }

    @Override
    public void close() {
        control.stop(0);
        links.values().forEach(relays -> relays.forEach(TcpRelay::close));
    }

    private void obey(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(1);
            if (exchange.getRequestMethod().equals("GET")) {
                byte[] names = String.join("\n", links.keySet()).getBytes(UTF_8);
                exchange.sendResponseHeaders(OK, names.length);
                exchange.getResponseBody().write(names);
            } else {
                String fault = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                exchange.sendResponseHeaders(make(name, fault), NO_BODY);
            }
        }
    }

    private int make(String name, String said) {
        List<TcpRelay> relays = links.get(name);
        if (relays == null) {
            return UNKNOWN;
        }
        try {
            Fault fault = Fault.read(said);
            relays.forEach(relay -> relay.fault(fault));
            return DONE;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notUnderstood) {
            return BAD;
        }
    }
}
