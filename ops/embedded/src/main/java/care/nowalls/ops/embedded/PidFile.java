package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers which process serves a folder, so that one left by a killed parent is ended before the next is started. The
 * start time tells it from a stranger that got the same number.
 *
 * @param file holds {@code <pid> <start time>}
 */
record PidFile(Path file) {

    private static final Duration SAME_START = Duration.ofSeconds(2);

    void write(ProcessHandle process) throws IOException {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + " " + started);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends what was left and waits until it is gone. */
    void endLeftover(String stopSignal) throws IOException {
        Optional<ProcessHandle> leftover = leftover();
        if (leftover.isPresent()) {
            Signals.send(leftover.get().pid(), stopSignal);
            if (!gone(leftover.get(), 10)) {
                leftover.get().destroyForcibly();
                gone(leftover.get(), 5);
            }
        }
        delete();
    }

    private Optional<ProcessHandle> leftover() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Instant started = Instant.parse(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(other -> Duration.between(started, other).abs().compareTo(SAME_START) < 0)
                        .isPresent());
    }

    private static boolean gone(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
