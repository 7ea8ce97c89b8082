package care.nowalls.ops.chaos;

import care.nowalls.ops.embedded.Signals;
import care.nowalls.ops.network.NetworkControl;
import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running stack as a place where things are broken. */
final class Site {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final int OK = 200;
    private static final String FALLBACK_LINE = "No backend takes the alarm of device";

    private final RunningStack stack;

    Site(RunningStack stack) {
        this.stack = stack;
    }

    Path folder() {
        return stack.folder();
    }

    /** The network between the servers, if the stack was started with relays. */
    Optional<NetworkControl> network() throws IOException {
        return Optional.ofNullable(stack.file().addresses().get("network"))
                .map(address -> new NetworkControl(URI.create(address)));
    }

    NetworkControl theNetwork() throws IOException {
        return network().orElseThrow(() -> new IOException("The stack runs without relays; start ops/up --relays."));
    }

    /** How devices reach the broker: through the network when there is one. */
    String broker() throws IOException {
        return stack.address(network().isPresent() ? "mqtt-relayed" : "mqtt");
    }

    long pid(String server) throws IOException {
        return running(server).pid();
    }

    /** Names of the servers that begin like that. */
    List<String> servers(String prefix) throws IOException {
        return stack.file().processes().stream()
                .map(StackFile.Running::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Sends a signal to the server and to the processes that it has started. */
    void signal(String server, String signal) throws IOException {
        ProcessHandle process = ProcessHandle.of(pid(server)).orElseThrow(() -> new IOException(server + " is gone"));
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        for (ProcessHandle one : family) {
            Signals.send(one.pid(), signal);
        }
    }

    /** Waits until every application says that it is ready; false when the limit is over. */
    boolean awaitReady(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (allReady()) {
                return true;
            }
            Thread.sleep(200);
        }
        return allReady();
    }

    private boolean allReady() throws IOException, InterruptedException {
        for (StackFile.Running server : stack.file().processes()) {
            boolean application =
                    server.name().startsWith("backend-") || server.name().startsWith("gateway-");
            if (application && !ready(server.port())) {
                return false;
            }
        }
        return true;
    }

    private static boolean ready(int port) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How many people the gateways have called, or tried to call, without a backend, as their logs tell. */
    long fallbackCalls() throws IOException {
        long calls = 0;
        for (String gateway : servers("gateway-")) {
            Path log = folder().resolve("logs").resolve(gateway + ".log");
            try (Stream<String> lines = Files.lines(log)) {
                calls += lines.filter(line -> line.contains(FALLBACK_LINE)).count();
            }
        }
        return calls;
    }

    private StackFile.Running running(String server) throws IOException {
        return stack.file().processes().stream()
                .filter(process -> process.name().equals(server))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no server " + server + "."));
    }
}
