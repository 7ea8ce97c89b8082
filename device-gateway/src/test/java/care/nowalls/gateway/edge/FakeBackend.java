package care.nowalls.gateway.edge;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.contract.signal.CanaryAccount;
import care.nowalls.contract.signal.CanaryRequest;
import care.nowalls.contract.signal.CommandClaim;
import care.nowalls.contract.signal.CommandReport;
import care.nowalls.contract.signal.DeviceCommand;
import care.nowalls.contract.signal.LivenessReport;
import care.nowalls.contract.signal.LivenessReport.Transition;
import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.contract.signal.ReplayOrder;
import care.nowalls.contract.signal.ReplayReport;
import care.nowalls.contract.signal.SignalBatch;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalReceipts.Receipt;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.gateway.ground.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The backend at the other end of the contract: real HTTP, its memory in place of PostgreSQL, faults on demand. */
public final class FakeBackend implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<UUID, DirectoryDevice> devices = new ConcurrentHashMap<>();
    private final Map<UUID, DirectoryBridge> bridges = new ConcurrentHashMap<>();
    private final Map<String, UUID> incidents = new ConcurrentHashMap<>();
    private final Queue<DeviceCommand> commands = new ConcurrentLinkedQueue<>();
    public final List<SignalReport> stored = new CopyOnWriteArrayList<>();
    public final List<SignalReport> duplicates = new CopyOnWriteArrayList<>();
    public final List<QuarantineBatch.Entry> quarantined = new CopyOnWriteArrayList<>();
    private final Queue<ReplayOrder> replays = new ConcurrentLinkedQueue<>();
    public final List<ReplayReport.Result> replayed = new CopyOnWriteArrayList<>();
    public final List<UUID> commandsDone = new CopyOnWriteArrayList<>();
    public final List<Transition> transitions = new CopyOnWriteArrayList<>();
    public final Set<String> tokens = ConcurrentHashMap.newKeySet();
    /** Events with one of these ids break it (500) or are refused (422). */
    public final Set<String> breaksOver = ConcurrentHashMap.newKeySet();

    public final Set<String> refuses = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Registered canary;
    private volatile int status = 200;
    private volatile long version = 1;

    public FakeBackend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        handle(SignalPaths.SIGNALS, this::signals);
        handle(SignalPaths.LIVENESS, this::liveness);
        handle(SignalPaths.QUARANTINE, this::quarantine);
        handle(SignalPaths.REPLAYS_CLAIM, exchange -> claimReplays());
        handle(SignalPaths.REPLAYS_DONE, this::replaysDone);
        handle(SignalPaths.COMMANDS_CLAIM, this::claim);
        handle(SignalPaths.COMMANDS_DONE, this::done);
        handle(SignalPaths.CANARY, this::canary);
        handle(SignalPaths.DIRECTORY, exchange -> directory());
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything is answered with this status until {@link #up()}. */
    public void down(int answer) {
        status = answer;
    }

    public void up() {
        status = 200;
    }

    public synchronized void knows(DirectoryDevice device) {
        devices.put(device.deviceId(), device);
        version++;
    }

    /** Every gateway that asks is given this one as its canary. */
    public synchronized void keepsCanary(Registered bird) {
        canary = bird;
        knows(bird.directoryEntry("INSTALLED", 0, DirectoryDevice.CANARY));
    }

    public synchronized void knows(DirectoryBridge bridge) {
        bridges.put(bridge.bridgeId(), bridge);
        version++;
    }

    public DirectoryDevice device(UUID id) {
        return devices.get(id);
    }

    public void order(DeviceCommand command) {
        commands.add(command);
    }

    /** Some gateway is to read this again; {@code raw} as the backend has it. */
    public void replay(QuarantineBatch.Entry entry, byte[] raw) {
        replays.add(new ReplayOrder(
                entry.id(), entry.at(), entry.topic(), entry.deviceId(), entry.size(), entry.sha256(), raw));
    }

    public UUID incidentOf(UUID device) {
        return incidents.get(device.toString());
    }

    public List<String> storedEventIds() {
        return stored.stream().map(SignalReport::eventId).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Answering {
        Object answer(HttpExchange exchange) throws IOException;
    }

    private static final class Fault extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Fault(int status) {
            this.status = status;
        }
    }

    private void handle(String path, Answering answering) {
        server.createContext(path, exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst(SignalPaths.SERVICE_TOKEN)));
            try (exchange) {
                respond(exchange, answering);
            }
        });
    }

    private void respond(HttpExchange exchange, Answering answering) throws IOException {
        try {
            if (status != 200) {
                throw new Fault(status);
            }
            byte[] body = Json.RECORDS.writeValueAsBytes(answering.answer(exchange));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Fault fault) {
            exchange.sendResponseHeaders(fault.status, -1);
        }
    }

    private synchronized Object signals(HttpExchange exchange) throws IOException {
        SignalBatch batch = read(exchange, SignalBatch.class);
        for (SignalReport report : batch.signals()) {
            if (report.eventId() != null && breaksOver.contains(report.eventId())) {
                throw new Fault(500);
            }
            if (report.eventId() != null && refuses.contains(report.eventId())) {
                throw new Fault(422);
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        for (SignalReport report : batch.signals()) {
            receipts.add(receipt(report));
        }
        return new SignalReceipts(receipts);
    }

    private Receipt receipt(SignalReport report) {
        if (!devices.containsKey(report.deviceId())) {
            return new Receipt(report.journalId(), Outcome.UNKNOWN_DEVICE, null);
        }
        boolean repeated = stored.stream()
                .anyMatch(s -> s.deviceId().equals(report.deviceId()) && s.key().equals(report.key()));
        (repeated ? duplicates : stored).add(report);
        UUID incident = incidents.computeIfAbsent(report.deviceId().toString(), d -> UUID.randomUUID());
        return new Receipt(report.journalId(), repeated ? Outcome.DUPLICATE : Outcome.STORED, incident);
    }

    private Object liveness(HttpExchange exchange) throws IOException {
        transitions.addAll(read(exchange, LivenessReport.class).transitions());
        return Map.of();
    }

    private Object quarantine(HttpExchange exchange) throws IOException {
        quarantined.addAll(read(exchange, QuarantineBatch.class).entries());
        return Map.of();
    }

    private Object claimReplays() {
        ReplayOrder next = replays.poll();
        return next == null ? List.of() : List.of(next);
    }

    private Object replaysDone(HttpExchange exchange) throws IOException {
        replayed.addAll(read(exchange, ReplayReport.class).results());
        return Map.of();
    }

    private Object claim(HttpExchange exchange) throws IOException {
        CommandClaim claim = read(exchange, CommandClaim.class);
        List<DeviceCommand> claimed = new ArrayList<>();
        while (claimed.size() < claim.max() && !commands.isEmpty()) {
            claimed.add(commands.poll());
        }
        return claimed;
    }

    private Object done(HttpExchange exchange) throws IOException {
        commandsDone.addAll(read(exchange, CommandReport.class).ids());
        return Map.of();
    }

    private Object canary(HttpExchange exchange) throws IOException {
        read(exchange, CanaryRequest.class);
        Registered bird = canary;
        if (bird == null) {
            throw new Fault(404);
        }
        return new CanaryAccount(bird.id(), bird.password());
    }

    private Object directory() {
        return new DirectoryDelta(version, true, List.copyOf(devices.values()), List.copyOf(bridges.values()));
    }

    private static <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
        return Json.RECORDS.readValue(exchange.getRequestBody().readAllBytes(), type);
    }
}
