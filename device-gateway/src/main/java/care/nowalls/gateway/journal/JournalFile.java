package care.nowalls.gateway.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** {@code journal.db}: opening, group commit, checkpoint, and what happens when the file is broken. */
final class JournalFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JournalFile.class);
    private static final String NAME = "journal.db";
    private static final String BROKEN = NAME + ".corrupt-";
    private static final long LONG_LOG = 8L * 1024 * 1024;

    /** A question to the reading connection. */
    @FunctionalInterface
    interface Question<T> {
        T ask(JournalReading reading) throws SQLException;
    }

    private final Path path;
    private final Clock machine;
    private final Object reader = new Object();
    private Connection writing;
    private Connection reading;
    private final DurableSince since;
    private volatile long setAside;

    private JournalFile(Path path, Clock machine) throws SQLException, IOException {
        this.path = path;
        this.machine = machine;
        this.since = new DurableSince(machine);
        this.writing = Sqlite.durable(path);
        this.reading = Sqlite.reading(path);
        this.setAside = countBroken();
    }

    static JournalFile open(Path folder, Clock machine) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path path = folder.resolve(NAME);
        try {
            return new JournalFile(path, machine);
        } catch (SQLException e) {
            if (!isCorrupt(e)) {
                throw e;
            }
            Path broken = moveAside(path, machine);
            JournalFile fresh = new JournalFile(path, machine);
            fresh.salvage(broken);
            return fresh;
        }
    }

    /** All writes in one transaction; the answers are the callbacks to run now that it is durable. */
    List<Runnable> commit(List<Write> group) throws SQLException {
        List<Runnable> callbacks = new ArrayList<>(group.size());
        List<UUID> fresh = new ArrayList<>(group.size());
        List<UUID> over = new ArrayList<>();
        try (JournalWriting statements = new JournalWriting(writing)) {
            for (Write write : group) {
                switch (write) {
                    case Write.Append append -> {
                        Appended result = statements.append(append);
                        if (result.fresh()) {
                            fresh.add(result.journalId());
                        }
                        callbacks.add(() -> append.onDurable().accept(result));
                    }
                    case Write.Settle settle -> {
                        statements.settle(settle.steps());
                        settle.steps().forEach(step -> over.add(step.journalId()));
                    }
                    case Write.Forget forget -> statements.forget(forget.settledBefore());
                    case Write.Shorten() -> callbacks.add(this::shorten);
                }
            }
            since.committing(fresh);
            writing.commit();
            since.committed(fresh);
            since.forget(over);
            return callbacks;
        } catch (SQLException | RuntimeException e) {
            since.forget(fresh);
            rollback();
            throw e;
        }
    }

    <T> T read(Question<T> question) throws SQLException {
        synchronized (reader) {
            return question.ask(new JournalReading(reading));
        }
    }

    /** The oldest entries that wait for the backend, at most so many. */
    List<Pending> pending(int max) throws SQLException {
        return read(reading -> reading.pending(max, since));
    }

    void checkpoint() throws SQLException {
        try (Connection own = Sqlite.reading(path);
                Statement statement = own.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        }
    }

    /** The log only begins anew when nobody writes or reads at that moment: under load never, and it would fill the disk. */
    boolean logIsLong() throws IOException {
        Path log = path.resolveSibling(NAME + "-wal");
        return Files.exists(log) && Files.size(log) > LONG_LOG;
    }

    /** On the writer's thread, between two transactions; most of the log has been copied by {@link #checkpoint} before. */
    private void shorten() {
        try {
            writing.setAutoCommit(true);
            try (Statement statement = writing.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
            } finally {
                writing.setAutoCommit(false);
            }
        } catch (SQLException later) {
            LOG.debugf("the log is shortened another time: %s", later.getMessage());
        }
    }

    long setAside() {
        return setAside;
    }

    /**
     * After a failed commit. SQLite may have ended the transaction by itself (a full disk), of which the driver knows
     * nothing, so the connection is replaced. A corrupt file is set aside and a new one begun with what can be read of
     * the old.
     */
    void repairAfter(Exception failure) {
        try {
            if (failure instanceof SQLException e && isCorrupt(e)) {
                beginAnew();
            } else {
                writing.close();
                writing = Sqlite.durableAgain(path);
            }
        } catch (SQLException | IOException stillBroken) {
            LOG.debugf("the journal could not be reopened: %s", stillBroken.getMessage());
        }
    }

    private void beginAnew() throws SQLException, IOException {
        synchronized (reader) {
            close();
            Path broken = moveAside(path, machine);
            writing = Sqlite.durable(path);
            reading = Sqlite.reading(path);
            setAside = countBroken();
            salvage(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        writing.close();
        synchronized (reader) {
            reading.close();
        }
    }

    private void rollback() {
        try {
            writing.rollback();
        } catch (SQLException e) {
            LOG.debugf("rollback: %s", e.getMessage());
        }
    }

    private void salvage(Path broken) {
        int saved = 0;
        try (Connection old = Sqlite.evidence(broken)) {
            for (NewEntry entry : new JournalReading(old).readable()) {
                commit(List.of(Write.Append.of(entry, done -> {})));
                saved++;
            }
        } catch (SQLException e) {
            LOG.debugf("salvage ended: %s", e.getMessage());
        }
        LOG.errorf(
                "The journal was corrupt and is set aside as %s; %d waiting alarms could be read out of it",
                broken, saved);
    }

    private long countBroken() throws IOException {
        try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
            return files.filter(f -> f.getFileName().toString().matches("\\Q" + BROKEN + "\\E[0-9]+"))
                    .count();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path moveAside(Path path, Clock machine) throws IOException {
        String name = BROKEN + machine.millis();
        for (String part : List.of("", "-wal", "-shm")) {
            Path file = path.resolveSibling(NAME + part);
            if (Files.exists(file)) {
                Files.move(file, path.resolveSibling(name + part));
            }
        }
        return path.resolveSibling(name);
    }

    private static boolean isCorrupt(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return false;
        }
        int code = sqlite.getResultCode().code & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }
}
