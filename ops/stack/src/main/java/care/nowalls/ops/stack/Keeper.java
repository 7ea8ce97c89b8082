package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.RunningServer;
import care.nowalls.ops.embedded.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one server running: when it dies it is started again, at once the first time, then after growing pauses. */
final class Keeper {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GOOD_LIFE = Duration.ofMinutes(1);

    private final Server server;
    private final Path log;
    private final ScheduledExecutorService timer;
    private final Consumer<String> said;
    private final Runnable changed;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private volatile @Nullable RunningServer running;
    private volatile long startedAt;
    private volatile Duration pause = SHORTEST_PAUSE;

    /**
     * @param log of the server's own output
     * @param timer runs the restarts
     * @param said takes one line for people about each death and restart
     * @param changed is called when the server has another process
     */
    Keeper(Server server, Path log, ScheduledExecutorService timer, Consumer<String> said, Runnable changed) {
        this.server = server;
        this.log = log;
        this.timer = timer;
        this.said = said;
        this.changed = changed;
    }

    Server server() {
        return server;
    }

    long pid() {
        RunningServer now = running;
        return now == null ? -1 : now.pid();
    }

    /** Starts it and waits until it can do its work; throws when it does not come up. */
    void start() throws IOException {
        RunningServer begun = RunningServer.launch(server, log);
        running = begun;
        begun.awaitReady();
        watch(begun);
    }

    private void watch(RunningServer begun) {
        startedAt = System.nanoTime();
        changed.run();
        var _ = begun.onExit().thenAccept(process -> died(process.exitValue()));
    }

    private void died(int code) {
        if (stopping.get()) {
            return;
        }
        if (System.nanoTime() - startedAt > GOOD_LIFE.toNanos()) {
            pause = SHORTEST_PAUSE;
        }
        said.accept(server.name() + " ended with " + code + "; it is started again in " + pause.toMillis() + " ms");
        again();
    }

    private void again() {
        Duration now = pause;
        pause = now.multipliedBy(3).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : now.multipliedBy(3);
        var _ = timer.schedule(this::restart, now.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void restart() {
        if (stopping.get()) {
            return;
        }
        try {
            RunningServer begun = RunningServer.launch(server, log);
            running = begun;
            changed.run();
            if (stopping.get()) {
                begun.close();
                return;
            }
            begun.awaitReady();
            said.accept(server.name() + " is ready again");
            watch(begun);
        } catch (IOException | RuntimeException e) {
            if (!stopping.get()) {
                said.accept(server.name() + " did not come up: " + firstLine(e));
                stopProcess();
                again();
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** From now on it stays down. */
    void stop() {
        stopping.set(true);
        stopProcess();
    }

    private void stopProcess() {
        RunningServer now = running;
        if (now != null) {
            now.close();
        }
    }
}
