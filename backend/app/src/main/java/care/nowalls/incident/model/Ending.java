package care.nowalls.incident.model;

import care.nowalls.incident.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an incident ended.
 *
 * @param outcome null while it is open
 * @param mergedInto the incident that goes on in its place
 * @param resolvedAt when
 */
@Embeddable
public record Ending(
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "outcome", columnDefinition = "text")
        Outcome outcome,

        @Nullable @Column(name = "merged_into") UUID mergedInto,
        @Nullable @Column(name = "resolved_at") Instant resolvedAt) {

    /** It is open. */
    public static final Ending NONE = new Ending(null, null, null);
}
