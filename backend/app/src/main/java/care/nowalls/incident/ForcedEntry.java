package care.nowalls.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door that is forced.
 *
 * @param basis by what right
 * @param contactId who of the family agreed
 * @param policeNumber number of the officer
 * @param witness who stood by: name and what they are
 * @param note what happened
 */
public record ForcedEntry(
        EntryBasis basis,
        @Nullable UUID contactId,
        @Nullable String policeNumber,
        String witness,
        @Nullable String note) {}
