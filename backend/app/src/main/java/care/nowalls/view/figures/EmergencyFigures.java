package care.nowalls.view.figures;

import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fast the emergencies of a period were answered and reached.
 *
 * @param from first district day on which they were raised
 * @param to last one
 * @param by what the groups are
 * @param at when this was counted; open ones count up to then
 * @param groups by name; one without a key holds what belongs to none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmergencyFigures(LocalDate from, LocalDate to, GroupBy by, OffsetDateTime at, List<Group> groups) {

    /**
     * @param key id or name, null for what belongs to no group
     * @param name of it
     * @param classes what they were, each apart
     */
    @Schema(name = "FigureGroup")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Group(@Nullable String key, @Nullable String name, List<OfClass> classes) {}

    /**
     * @param incidentClass what they were
     * @param incidents how many
     * @param figures each measure and beginning
     */
    @Schema(name = "FigureClass")
    public record OfClass(IncidentClass incidentClass, long incidents, List<Figure> figures) {}

    /**
     * Milliseconds; percentiles are values that occurred, of those who reached it.
     *
     * @param measure what
     * @param countedFrom from where
     * @param cases in which it is asked; an arrival only where somebody was sent
     * @param reached how many of them
     * @param open not yet, and the incident is open
     * @param never not, and the incident is closed
     * @param p50 half were at least so fast
     * @param p95 of a hundred, 95
     * @param p99 of a hundred, 99
     * @param targets shares within each
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figure(
            Measure measure,
            CountedFrom countedFrom,
            long cases,
            long reached,
            long open,
            long never,
            @Nullable Long p50,
            @Nullable Long p95,
            @Nullable Long p99,
            List<Share> targets) {}

    /**
     * @param withinSeconds the target
     * @param required share that is demanded, null for an aim
     * @param within reached in time
     * @param missed took longer, or has taken longer up to now
     * @param share within ÷ (within + missed), four digits, never rounded up; null when nothing is decided
     * @param met whether the demanded share was kept; null when none is, or nothing is decided
     */
    @Schema(name = "FigureShare")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Share(
            int withinSeconds,
            @Nullable BigDecimal required,
            long within,
            long missed,
            @Nullable BigDecimal share,
            @Nullable Boolean met) {}
}
