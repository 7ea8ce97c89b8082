package care.nowalls.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param id of the step in this version
 * @param position from 1
 * @param act what is recorded with it; ticking a step with an act renews the lease, null: only a reminder
 * @param withinSeconds after the incident was raised, or null
 * @param text what to do
 */
public record ProcedureStep(
        UUID id,
        int position,
        @Nullable StepAct act,
        @Nullable Integer withinSeconds,
        Words text) {}
