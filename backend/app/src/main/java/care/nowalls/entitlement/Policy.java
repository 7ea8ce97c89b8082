package care.nowalls.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy.
 *
 * @param id of this version
 * @param code stable name
 * @param version from 1
 * @param name for people
 * @param kind how it helps
 * @param pot of SERVICE policies
 * @param priority lower pays first
 * @param validFrom first day
 * @param validTo last day, or open
 * @param excludes codes that leave nothing of this one
 * @param rule as data
 */
public record Policy(
        UUID id,
        String code,
        int version,
        String name,
        PolicyKind kind,
        @Nullable Pot pot,
        int priority,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> excludes,
        Rule rule) {}
