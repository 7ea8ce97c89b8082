package care.nowalls.incident;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by a time.
 *
 * @param id of it
 * @param kind what
 * @param incidentId after which incident
 * @param residentId whom it concerns
 * @param residentName their name
 * @param streetId for scope
 * @param dueAt by when
 * @param overdue whether that is over
 * @param plannedBy who promised; null for what follows by rule
 * @param words what was promised
 * @param tries calls that nobody answered
 * @param doneAt when it was done
 * @param doneBy by whom
 * @param result DONE or NOT_NEEDED
 * @param resultWords what came of it
 */
public record FollowUp(
        UUID id,
        FollowUpKind kind,
        @Nullable UUID incidentId,
        @Nullable UUID residentId,
        @Nullable String residentName,
        @Nullable UUID streetId,
        OffsetDateTime dueAt,
        boolean overdue,
        @Nullable String plannedBy,
        @Nullable String words,
        int tries,
        @Nullable OffsetDateTime doneAt,
        @Nullable String doneBy,
        @Nullable String result,
        @Nullable String resultWords) {}
