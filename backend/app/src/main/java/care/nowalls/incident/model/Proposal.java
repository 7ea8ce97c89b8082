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
 * A closing without contact that waits for a second person.
 *
 * @param outcome asked for; null when nobody asked
 * @param by account that asked
 * @param byName its name
 * @param at when
 */
@Embeddable
public record Proposal(
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "closing_outcome", columnDefinition = "text")
        Outcome outcome,

        @Nullable @Column(name = "closing_by") UUID by,

        @Nullable @Column(name = "closing_by_name", columnDefinition = "text")
        String byName,

        @Nullable @Column(name = "closing_at") Instant at) {

    public static final Proposal NONE = new Proposal(null, null, null, null);
}
