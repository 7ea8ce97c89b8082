package care.nowalls.gateway.directory;

import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Asks the backend every 2 s what changed; at once when somebody is waiting for a device that is not there yet. */
public final class DirectoryRefresh implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DirectoryRefresh.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final BackOff AWAY = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final TypeReference<DirectoryDelta> DELTA = new TypeReference<>() {};

    private final Directory directory;
    private final Backend backend;
    private final Loop loop = new Loop("directory", this::refresh);
    private List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    private int failures;

    public DirectoryRefresh(Directory directory, Backend backend) {
        this.directory = directory;
        this.backend = backend;
    }

    public void start() {
        loop.start();
    }

    /** Completes after the next refresh: true if the backend answered it. */
    public CompletableFuture<Boolean> soon() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(done);
        }
        loop.wake();
        return done;
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration refresh() throws InterruptedException, IOException {
        List<CompletableFuture<Boolean>> served = served();
        try {
            directory.update(backend.get(SignalPaths.DIRECTORY + "?since=" + directory.version(), DELTA, TIMEOUT));
            served.forEach(done -> done.complete(true));
            if (failures > 0) {
                LOG.info("The device directory is refreshed again");
            }
            failures = 0;
            return INTERVAL;
        } catch (BackendAway | BackendRefused e) {
            served.forEach(done -> done.complete(false));
            if (failures++ == 0) {
                LOG.warnf("The device directory cannot be refreshed, the kept one rules: %s", e.getMessage());
            }
            return AWAY.after(failures);
        }
    }

    private synchronized List<CompletableFuture<Boolean>> served() {
        List<CompletableFuture<Boolean>> served = waiting;
        waiting = new ArrayList<>();
        return served;
    }
}
