package care.nowalls.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalBatch;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalReceipts.Receipt;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.DomainTime;
import care.nowalls.gateway.ground.Json;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.NewEntry;
import care.nowalls.gateway.mqtt.BrokerLink;
import care.nowalls.gateway.mqtt.BrokerTls;
import care.nowalls.gateway.mqtt.CommandLine;
import care.nowalls.gateway.mqtt.LinkSettings;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.uplink.Backend;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwarderTest {
    private static final int MOST = 40;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private HttpServer weakBackend;

    @BeforeEach
    void start() throws IOException {
        weakBackend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        weakBackend.createContext(SignalPaths.SIGNALS, this::answer);
        weakBackend.start();
    }

    @AfterEach
    void stop() {
        weakBackend.stop(0);
    }

    /** It is away for whoever brings it too many at once. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            SignalBatch batch = Json.RECORDS.readValue(exchange.getRequestBody(), SignalBatch.class);
            sizes.add(batch.signals().size());
            List<Receipt> receipts = batch.signals().stream()
                    .map(signal -> new Receipt(signal.journalId(), Outcome.STORED, null))
                    .toList();
            byte[] body = Json.RECORDS.writeValueAsBytes(new SignalReceipts(receipts));
            exchange.sendResponseHeaders(batch.signals().size() > MOST ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void aBackendThatCannotTakeManyAtOnceIsBroughtFewer() throws Exception {
        Backend backend = new Backend(
                List.of(URI.create(
                        "http://127.0.0.1:" + weakBackend.getAddress().getPort())),
                "token");
        try (Journal journal = Journal.open(folder, clock);
                Quarantine quarantine = Quarantine.open(folder, clock);
                BrokerLink nobody = new BrokerLink(nowhere(), (message, done) -> {}, () -> {});
                ReceivedAnswers answers = new ReceivedAnswers(journal, new CommandLine(nobody), clock);
                Forwarder forwarder = new Forwarder(
                        journal,
                        backend,
                        "gateway-1",
                        new Confirmations(journal, answers, quarantine, clock, new SimpleMeterRegistry()),
                        clock,
                        new DomainTime(Optional.empty()))) {
            for (int i = 0; i < 150; i++) {
                journal.append(entry(i), done -> {});
            }
            CompletableFuture<Object> last = new CompletableFuture<>();
            journal.append(entry(150), last::complete);
            last.get(20, TimeUnit.SECONDS);

            nobody.start();
            answers.start();
            forwarder.start();

            Until.holds(
                    "everything is delivered",
                    Duration.ofSeconds(30),
                    () -> journal.pending(1).isEmpty());
        }
        assertThat(sizes.getFirst()).isEqualTo(151);
        assertThat(sizes).anyMatch(size -> size <= MOST);
    }

    private NewEntry entry(int number) {
        SignalReport report = new SignalReport(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "key-" + number,
                "e" + number,
                SignalType.SOS,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new NewEntry(report, null, clock.instant());
    }

    private static LinkSettings nowhere() throws IOException {
        BrokerTls tls = BrokerTls.of(Optional.empty(), Optional.empty(), Optional.empty());
        return new LinkSettings("tcp://127.0.0.1:1", "gateway-1", "none", List.of(), 1, Duration.ZERO, tls);
    }
}
