package care.nowalls.gateway.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Since when the waiting entries are on the disk, for the trace of an alarm. Kept in memory alone: to write it down would
 * cost a second fsync. Not known of entries of an earlier process, nor of more than 50,000 that wait.
 */
final class DurableSince {
    private static final int MOST = 50_000;
    /** The commit is under way. Whoever can read the entry sees that it is over. */
    private static final Instant COMMITTING = Instant.MIN;

    private final Clock machine;
    private final Map<UUID, Instant> known = new ConcurrentHashMap<>();

    DurableSince(Clock machine) {
        this.machine = machine;
    }

    void committing(List<UUID> entries) {
        for (UUID entry : entries) {
            if (known.size() < MOST) {
                known.putIfAbsent(entry, COMMITTING);
            }
        }
    }

    void committed(List<UUID> entries) {
        Instant now = machine.instant();
        entries.forEach(entry -> known.replace(entry, COMMITTING, now));
    }

    void forget(List<UUID> entries) {
        entries.forEach(known::remove);
    }

    /** Of an entry that was read in the file. */
    @Nullable
    Instant of(UUID entry) {
        Instant at = known.get(entry);
        return COMMITTING.equals(at) ? machine.instant() : at;
    }
}
