package care.nowalls.gateway.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an entry that came true.
 *
 * @param journalId of the entry
 * @param state its new state
 * @param incidentId the backend's answer, with {@link EntryState#STORED}
 */
public record Settled(
        UUID journalId, EntryState state, @Nullable UUID incidentId) {}
