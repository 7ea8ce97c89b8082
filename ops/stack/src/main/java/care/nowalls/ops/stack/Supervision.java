package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.Ports;
import care.nowalls.ops.embedded.RunningServer;
import care.nowalls.ops.embedded.Server;
import care.nowalls.ops.embedded.ServerFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Starts waves of servers, keeps each of them running, and stops them in reverse order. */
final class Supervision {

    private final DataFolder data;
    private final Consumer<String> said;
    private final Runnable changed;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().daemon().name("restarts-", 0).factory());
    private final ExecutorService starters = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("starts-", 0).factory());
    private final List<List<Keeper>> started = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** {@code said} takes lines for people, {@code changed} is called when a server has another process. */
    Supervision(DataFolder data, Consumer<String> said, Runnable changed) {
        this.data = data;
        this.said = said;
        this.changed = changed;
    }

    /** Ends what a killed predecessor left, and refuses when a port belongs to somebody else. */
    static void clear(List<Server> servers) throws IOException {
        for (Server server : servers) {
            RunningServer.endLeftover(server);
        }
        for (Server server : servers) {
            if (!Ports.isFree(server.port())) {
                throw new CannotStart("Port " + server.port() + " (" + server.name()
                        + ") is in use by another program; stop it or choose other ports with --port-offset.");
            }
        }
    }

    /** Starts the servers of one wave together and waits for all; throws for the first that does not come up. */
    void start(List<Server> wave) throws IOException {
        List<Keeper> keepers = wave.stream().map(this::keeper).toList();
        started.add(keepers);
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (Keeper keeper : keepers) {
            starts.add(CompletableFuture.runAsync(() -> startOne(keeper), starters));
        }
        for (CompletableFuture<Void> start : starts) {
            join(start);
        }
    }

    private void startOne(Keeper keeper) {
        if (stopping.get()) {
            return;
        }
        try {
            keeper.start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void join(CompletableFuture<Void> start) throws IOException {
        try {
            start.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case CannotStart reason -> throw reason;
                case ServerFailed failed -> throw failed;
                case null, default -> throw new IOException(String.valueOf(e.getCause()), e);
            }
        }
    }

    List<Keeper> keepers() {
        return started.stream().flatMap(List::stream).toList();
    }

    /** Stops all, last wave first; a second call does nothing. */
    void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        timer.shutdownNow();
        for (List<Keeper> wave : started.reversed()) {
            CompletableFuture.allOf(wave.stream()
                            .map(keeper -> CompletableFuture.runAsync(keeper::stop, starters))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private Keeper keeper(Server server) {
        return new Keeper(server, data.log(server.name()), timer, said, changed);
    }
}
