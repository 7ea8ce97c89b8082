package care.nowalls.ops.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Children that die with this JVM, even when it is killed with -9: on Linux the kernel sends them a signal when the
 * thread that made them ends, so all are made by one thread that lives as long as the JVM. Elsewhere the next start ends
 * what was left, see {@link PidFile}.
 */
final class ParentDeath {

    private static final Optional<Path> SETPRIV = program("setpriv");
    private static final Optional<Path> SETSID = program("setsid");
    private static final ExecutorService MAKER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "makes-processes");
        thread.setDaemon(true);
        return thread;
    });

    private ParentDeath() {}

    /** What to put before a command so that it gets {@code signal} when this JVM is gone. */
    static List<String> prefix(String signal) {
        return SETPRIV.map(path -> List.of(path.toString(), "--pdeathsig", signal))
                .orElse(List.of());
    }

    /** What to put before a command so that Ctrl-C in the terminal reaches this JVM only, which stops it in order. */
    static List<String> ownSession() {
        return SETSID.map(path -> List.of(path.toString())).orElse(List.of());
    }

    static Process start(ProcessBuilder builder) throws IOException {
        try {
            return MAKER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while starting " + builder.command()));
        }
    }

    /** Finds a program on the PATH. */
    static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
