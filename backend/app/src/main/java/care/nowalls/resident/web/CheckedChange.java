package care.nowalls.resident.web;

import care.nowalls.resident.ResidentChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Validates a merged change as if it had come as a whole: 400 {@code validation} naming the fields. */
@ApplicationScoped
public class CheckedChange {

    public ResidentChange checked(@Valid @NotNull ResidentChange merged) {
        return merged;
    }
}
