package care.nowalls.entitlement.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of one resident in one month.
 *
 * @param residentId who
 * @param birthDate gives the age
 * @param category ORDINARY, LOW_INCOME or DESTITUTE
 * @param abilityLevel 0 to 4, null until assessed
 * @param selfCare result of the 特困 self-care test, null without one
 * @param active in the network
 */
public record Basis(
        UUID residentId,
        LocalDate birthDate,
        String category,
        @Nullable Integer abilityLevel,
        @Nullable String selfCare,
        boolean active) {}
