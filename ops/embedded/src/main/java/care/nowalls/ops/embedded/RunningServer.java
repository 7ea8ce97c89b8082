package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link Server} that was started. It dies with this JVM. */
public final class RunningServer implements AutoCloseable {

    private static final int TAIL = 25;
    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    private final Server server;
    private final Path log;
    private final Process process;

    private RunningServer(Server server, Path log, Process process) {
        this.server = server;
        this.log = log;
        this.process = process;
    }

    /** Ends what an earlier parent may have left, prepares and starts; does not wait. */
    public static RunningServer launch(Server server, Path log) throws IOException {
        Files.createDirectories(server.folder());
        Files.createDirectories(log.toAbsolutePath().getParent());
        endLeftover(server);
        server.prepare();
        rotate(log);
        List<String> command = new ArrayList<>(ParentDeath.ownSession());
        command.addAll(ParentDeath.prefix(server.stopSignal()));
        command.addAll(server.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> !server.inherits(variable));
        builder.environment().putAll(server.environment());
        Process process = ParentDeath.start(builder);
        pidFile(server).write(process.toHandle());
        return new RunningServer(server, log, process);
    }

    /** Ends the process that an earlier, killed parent may have left in the server's folder, and waits for its end. */
    public static void endLeftover(Server server) throws IOException {
        pidFile(server).endLeftover(server.stopSignal());
    }

    /** Launches and waits until it can do its work. */
    public static RunningServer start(Server server, Path log) throws IOException {
        RunningServer running = launch(server, log);
        try {
            running.awaitReady();
            return running;
        } catch (IOException e) {
            running.close();
            throw e;
        }
    }

    /** Waits until it can do its work; throws when it dies or its patience is over. */
    public void awaitReady() throws IOException {
        long end = System.nanoTime() + server.patience().toNanos();
        while (!server.isReady()) {
            if (!process.isAlive()) {
                throw failed("ended with " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > end) {
                throw failed("was not ready after " + server.patience().toSeconds() + " s");
            }
            pause();
        }
        server.settle();
    }

    public Server server() {
        return server;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Done when the process has ended, for whatever reason. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Stops it in good order, and by force when that takes more than ten seconds. */
    @Override
    public void close() {
        stop(Duration.ofSeconds(10));
    }

    /** Stops it in good order, and by force when that takes longer than {@code limit}. */
    public void stop(Duration limit) {
        try {
            if (process.isAlive()) {
                Signals.send(process.pid(), server.stopSignal());
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
                }
            }
            pidFile(server).delete();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private ServerFailed failed(String what) {
        String tail = String.join("\n  ", LogTail.lines(log, TAIL));
        return new ServerFailed(server.name() + " " + what + ". The end of " + log + ":\n  " + tail);
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static PidFile pidFile(Server server) {
        return new PidFile(server.folder().resolve(server.name() + ".pid"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a server");
        }
    }
}
