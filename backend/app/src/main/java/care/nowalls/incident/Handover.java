package care.nowalls.incident;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift handed over.
 *
 * @param id of the sheet
 * @param madeAt when it was made and signed by the one who goes
 * @param from who goes
 * @param to who comes; null until they have signed
 * @param signedAt when they did
 */
public record Handover(
        UUID id,
        OffsetDateTime madeAt,
        String from,
        @Nullable String to,
        @Nullable OffsetDateTime signedAt) {}
