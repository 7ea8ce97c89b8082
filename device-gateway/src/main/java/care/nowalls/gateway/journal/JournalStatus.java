package care.nowalls.gateway.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The journal at a glance.
 *
 * @param pending entries that the backend has not confirmed
 * @param oldest age of the oldest of them, zero when there is none
 * @param fault why nothing can be written now, absent when all is well
 * @param setAside corrupt files that were put aside and wait for a person
 */
public record JournalStatus(
        long pending, Duration oldest, @Nullable String fault, long setAside) {}
