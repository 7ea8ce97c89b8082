package care.nowalls.entitlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy, or the next version of one: the version before ends the day before it begins.
 *
 * @param code stable name
 * @param name for people
 * @param kind CASH, SERVICE or EXTERNAL
 * @param pot of SERVICE policies: what the quota is for
 * @param priority lower pays first and wins exclusions
 * @param validFrom first day
 * @param validTo last day, or open
 * @param excludes codes of policies that go first and then leave nothing of this one
 * @param rule as data
 */
public record NewPolicy(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull PolicyKind kind,
        @Nullable Pot pot,
        @Min(0) @Max(1000) int priority,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> excludes,
        @NotNull @Valid Rule rule) {}
