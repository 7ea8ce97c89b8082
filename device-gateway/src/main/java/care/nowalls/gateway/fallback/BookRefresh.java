package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackCalls;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks the backend every 30 s whom to call without it, and tells it who was called. */
public final class BookRefresh implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BookRefresh.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int AT_ONCE = 200;
    private static final TypeReference<FallbackBook> BOOK = new TypeReference<>() {};
    private final Book book;
    private final ToldList told;
    private final Backend backend;
    private final String node;
    private final Clock machine;
    private final Loop loop = new Loop("fallback-book", this::round);

    BookRefresh(Book book, ToldList told, Backend backend, String node, Clock machine) {
        this.book = book;
        this.told = told;
        this.backend = backend;
        this.node = node;
        this.machine = machine;
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException, IOException {
        try {
            String version = URLEncoder.encode(book.version(), StandardCharsets.UTF_8);
            book.update(backend.get(SignalPaths.FALLBACK + "?version=" + version, BOOK, TIMEOUT));
            report();
            return INTERVAL;
        } catch (BackendAway | BackendRefused e) {
            LOG.debugf("The book of fallback calls is not refreshed, the kept one rules: %s", e.getMessage());
            return AWAY;
        }
    }

    private void report() throws BackendAway, BackendRefused, InterruptedException, IOException {
        List<Told> unknown = told.all().stream()
                .filter(one -> !one.reported() && !one.other())
                .limit(AT_ONCE)
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        FallbackCalls calls =
                new FallbackCalls(node, unknown.stream().map(BookRefresh::call).toList());
        backend.send("PUT", SignalPaths.FALLBACK_CALLS, calls, TIMEOUT);
        told.reported(unknown, machine.instant());
    }

    private static FallbackCalls.Call call(Told told) {
        return new FallbackCalls.Call(
                told.id(),
                told.at(),
                told.stage(),
                told.device(),
                told.household(),
                told.name(),
                told.masked(),
                told.sms(),
                told.voice(),
                told.takenAt());
    }
}
