package care.nowalls.gateway.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of this gateway, on its own disk. One thread writes; whatever has queued up meanwhile goes into one
 * transaction and costs one fsync. A callback runs only after that commit. When the disk fails, the waiting writes are
 * kept and repeated until it works again: nothing is acknowledged meanwhile, and {@link JournalStatus#fault()} says why.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int QUEUE = 5_000;
    private static final int GROUP = 500;
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration WORTH_TELLING = Duration.ofMinutes(10);

    private final JournalFile file;
    private final Clock machine;
    private final BlockingQueue<Write> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread writer;
    private volatile boolean running = true;
    private volatile @Nullable String fault;

    private Journal(JournalFile file, Clock machine) {
        this.file = file;
        this.machine = machine;
        this.writer = Thread.ofPlatform().name("journal").daemon(true).unstarted(this::writeAll);
    }

    /** Opens or creates {@code journal.db} in the folder; a corrupt file is set aside under another name. */
    public static Journal open(Path folder, Clock machine) throws IOException, SQLException {
        Journal journal = new Journal(JournalFile.open(folder, machine), machine);
        journal.writer.start();
        return journal;
    }

    /**
     * Makes the entry durable, then calls back on the writer's thread. Waits while 5,000 writes are queued. If the disk
     * never comes back, the callback never comes either.
     */
    public void append(NewEntry entry, Consumer<Appended> onDurable) throws InterruptedException {
        queue.put(Write.Append.of(entry, onDurable));
    }

    /** As {@link #append}, but answers false at once instead of waiting when the journal cannot keep up or write. */
    public boolean tryAppend(NewEntry entry, Consumer<Appended> onDurable) {
        return fault == null && queue.offer(Write.Append.of(entry, onDurable));
    }

    /** Notes what became of entries; durable a moment later, and harmless when lost. */
    public void settle(List<Settled> steps) throws InterruptedException {
        if (!steps.isEmpty()) {
            queue.put(new Write.Settle(List.copyOf(steps)));
        }
    }

    /** The oldest entries that wait for the backend, at most so many. */
    public List<Pending> pending(int max) throws SQLException {
        return file.pending(max);
    }

    /** Signals of the last ten minutes whose devices have not been told for at least that long. */
    public List<Unanswered> unanswered(Duration atLeast, int max) throws SQLException {
        Instant now = machine.instant();
        return file.read(reading -> reading.unanswered(now.minus(WORTH_TELLING), now.minus(atLeast), max));
    }

    /** How far the event with that key of that device has come. */
    public Optional<Appended> find(UUID deviceId, String key) throws SQLException {
        return file.read(reading -> reading.find(deviceId, key));
    }

    /** How far that entry has come. */
    public Optional<Appended> find(UUID journalId) throws SQLException {
        return file.read(reading -> reading.find(journalId));
    }

    public boolean writable() {
        return fault == null && writer.isAlive();
    }

    public JournalStatus status() {
        try {
            return file.read(reading -> reading.status(machine.instant(), fault, file.setAside()));
        } catch (SQLException e) {
            return new JournalStatus(-1, Duration.ZERO, String.valueOf(e.getMessage()), file.setAside());
        }
    }

    /** Copies the write-ahead log into the file and forgets what was settled a day ago; off the hot path. */
    public void tidy() throws SQLException, IOException, InterruptedException {
        file.checkpoint();
        if (file.logIsLong()) {
            queue.put(new Write.Shorten());
        }
        queue.put(new Write.Forget(machine.instant().minus(KEPT)));
    }

    @Override
    public void close() throws SQLException {
        running = false;
        writer.interrupt();
        try {
            writer.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    private void writeAll() {
        List<Write> group = new ArrayList<>(GROUP);
        try {
            while (running) {
                Write first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    commitSometime(group);
                    group.clear();
                }
            }
        } catch (InterruptedException closing) {
            // what is still queued was never acknowledged and comes again
        }
    }

    private void commitSometime(List<Write> group) throws InterruptedException {
        while (true) {
            try {
                List<Runnable> callbacks = file.commit(group);
                if (fault != null) {
                    LOG.info("The journal can be written again");
                    fault = null;
                }
                callbacks.forEach(Journal::callBack);
                return;
            } catch (SQLException | RuntimeException e) {
                if (fault == null) {
                    LOG.errorf("The journal cannot be written, alarms are not acknowledged: %s", e.getMessage());
                }
                fault = String.valueOf(e.getMessage());
                file.repairAfter(e);
                Thread.sleep(RETRY);
            }
        }
    }

    private static void callBack(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.error("after a commit", e);
        }
    }
}
