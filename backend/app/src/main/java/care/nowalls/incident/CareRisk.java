package care.nowalls.incident;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Care-risk events (DOMAIN.md §4): the second within 30 days asks for a new assessment. */
public enum CareRisk {
    FALL,
    CHOKING,
    SELF_HARM,
    MISSING;

    private static final Set<Outcome> NOTHING_HAPPENED =
            Set.of(Outcome.FALSE_ALARM, Outcome.TEST, Outcome.TECHNICAL, Outcome.DUPLICATE, Outcome.WRONG_PERSON);

    /** What an incident was: as the operator said, else as its kind says; none when nothing had happened. */
    static Optional<CareRisk> of(IncidentKind kind, @Nullable Outcome outcome, @Nullable CareRisk said) {
        if (outcome == null || NOTHING_HAPPENED.contains(outcome)) {
            return Optional.empty();
        }
        if (said != null) {
            return Optional.of(said);
        }
        return switch (kind) {
            case FALL -> Optional.of(FALL);
            case WANDER -> Optional.of(MISSING);
            case SOS, SMOKE, GAS, CO, WATER, INACTIVITY, BED_EXIT, SERVICE, PHONE -> Optional.empty();
        };
    }
}
