package care.nowalls.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with what was done of it for one incident.
 *
 * @param procedureId version that was in force when it was raised; null when there was none
 * @param code of the procedure
 * @param title to be shown
 * @param steps in order
 */
public record Checklist(
        @Nullable UUID procedureId,
        @Nullable String code,
        @Nullable Words title,
        List<ChecklistLine> steps) {

    /** No procedure is for this kind. */
    static final Checklist NONE = new Checklist(null, null, null, List.of());

    /**
     * @param id of the step
     * @param position from 1
     * @param act what is recorded with it, or null
     * @param text what to do
     * @param dueAt by when, or null
     * @param doneAt when it was ticked, or null
     * @param doneBy by whom
     */
    public record ChecklistLine(
            UUID id,
            int position,
            @Nullable StepAct act,
            Words text,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime doneAt,
            @Nullable String doneBy) {}
}
