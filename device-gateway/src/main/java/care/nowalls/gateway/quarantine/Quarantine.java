package care.nowalls.gateway.quarantine;

import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.gateway.codec.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * What could not be understood, raw, in a file of its own. Taking a message in never waits and never fails: it is put
 * into a short queue, and what is too much for the queue, the sender's rate or the file's quota is only counted. So it
 * can neither stop the stream nor fill the journal's disk.
 */
public final class Quarantine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final int QUEUE = 256;
    private static final Duration GROUPING = Duration.ofMillis(200);

    private final QuarantineFile file;
    private final SenderRate rate;
    private final BlockingQueue<Suspect> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Map<Reason, AtomicLong> seen = new EnumMap<>(Reason.class);
    private final AtomicLong onlyCounted = new AtomicLong();
    private final Thread writer;
    private volatile boolean running = true;
    private boolean failing;

    private Quarantine(QuarantineFile file, Clock machine) {
        this.file = file;
        this.rate = new SenderRate(machine);
        for (Reason reason : Reason.values()) {
            seen.put(reason, new AtomicLong());
        }
        this.writer = Thread.ofPlatform().name("quarantine").daemon(true).unstarted(this::writeAll);
    }

    /** Opens or creates {@code quarantine.db} in the folder. */
    public static Quarantine open(Path folder, Clock machine) throws IOException, SQLException {
        Quarantine quarantine = new Quarantine(QuarantineFile.open(folder, machine, Quota.STANDARD), machine);
        quarantine.writer.start();
        return quarantine;
    }

    public void take(Suspect suspect) {
        counter(suspect.reason()).incrementAndGet();
        String sender = suspect.deviceId() == null
                ? suspect.topic()
                : suspect.deviceId().toString();
        if (!rate.allows(sender) || !queue.offer(suspect)) {
            onlyCounted.incrementAndGet();
        }
    }

    /** Messages of that reason since the start, kept or not. */
    public long seen(Reason reason) {
        return counter(reason).get();
    }

    /** Messages since the start that were counted and not kept. */
    public long onlyCounted() {
        return onlyCounted.get();
    }

    /** The oldest entries that the backend has not got yet. */
    public List<QuarantineBatch.Entry> unsent(int max) throws SQLException {
        return file.unsent(max);
    }

    /** The bytes of an entry, of a long message its first 64 KiB; empty when it is not here (any more). */
    public Optional<byte[]> raw(UUID id) throws SQLException {
        return file.raw(id);
    }

    /** The hash by which an entry's whole payload is known, as hex. */
    public static String hash(byte[] payload) {
        return HexFormat.of().formatHex(Specimen.hash(payload));
    }

    /** The backend has these now; they stay here until the quota needs their room. */
    public void sent(List<UUID> ids) throws SQLException {
        file.sent(ids);
    }

    @Override
    public void close() throws SQLException {
        running = false;
        try {
            writer.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    private AtomicLong counter(Reason reason) {
        AtomicLong counter = seen.get(reason);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + reason);
        }
        return counter;
    }

    private void writeAll() {
        try {
            while (running || !queue.isEmpty()) {
                Suspect suspect = queue.poll(GROUPING.toMillis(), TimeUnit.MILLISECONDS);
                if (suspect != null) {
                    write(suspect);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Suspect suspect) {
        try {
            if (!file.keep(suspect)) {
                onlyCounted.incrementAndGet();
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            onlyCounted.incrementAndGet();
            if (!failing) {
                failing = true;
                LOG.warnf("The quarantine cannot be written, messages are only counted: %s", e.getMessage());
            }
        }
    }
}
