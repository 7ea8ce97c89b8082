package care.nowalls.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a procedure.
 *
 * @param code of the procedure, capital letters
 * @param kinds of emergency it is for
 * @param title to be shown
 * @param validFrom a later day than today; the version before ends then
 * @param steps in order
 */
public record NewProcedure(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String code,
        @NotNull @Size(max = 20) List<@NotNull IncidentKind> kinds,
        @NotNull @Valid Words title,
        @NotNull LocalDate validFrom,
        @NotEmpty @Size(max = 40) List<@NotNull @Valid NewStep> steps) {

    /**
     * @param act what is recorded with it, or null
     * @param withinSeconds after the incident was raised, or null
     * @param text what to do
     */
    public record NewStep(
            @Nullable StepAct act,
            @Nullable @Min(1) @Max(86_400) Integer withinSeconds,
            @NotNull @Valid Words text) {}
}
