package care.nowalls.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does for some kinds of emergency (处置预案). Data with an effective period: an incident shows the one that
 * was in force when it was raised.
 *
 * @param id of this version
 * @param code the same for all versions
 * @param kinds of emergency it is for; none for what only becomes a task
 * @param title to be shown
 * @param validFrom first district day
 * @param validTo first day on which it is no longer in force, or null
 * @param steps in order
 */
public record Procedure(
        UUID id,
        String code,
        List<IncidentKind> kinds,
        Words title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<ProcedureStep> steps) {}
