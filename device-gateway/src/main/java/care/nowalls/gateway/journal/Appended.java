package care.nowalls.gateway.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry that now stands for an event: its own, or the earlier one of the same event.
 *
 * @param journalId of that entry
 * @param fresh false: the event was in the journal already
 * @param state how far it has come
 * @param incidentId what the backend answered, if it did
 */
public record Appended(
        UUID journalId,
        boolean fresh,
        EntryState state,
        @Nullable UUID incidentId) {}
