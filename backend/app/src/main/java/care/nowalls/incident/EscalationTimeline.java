package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if nobody took an incident.
 *
 * @param rounds in which every step is taken
 * @param steps in the order of time, one round beyond the last, in which only those on duty are told
 */
public record EscalationTimeline(int rounds, List<Line> steps) {

    /**
     * @param at when
     * @param afterSeconds since the alarm
     * @param round from 1
     * @param step from 1
     * @param who is told
     * @param people by name, in the order of calling; nobody at the desk, which is rung
     * @param nobody true: there is nobody to tell, and the next step follows at once
     * @param note code of something to know, or null: {@code contacts-of-resident}, {@code desk-not-manned},
     *     {@code duty-only}
     */
    @Schema(name = "EscalationLine")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            OffsetDateTime at,
            long afterSeconds,
            int round,
            int step,
            String who,
            List<Told> people,
            boolean nobody,
            @Nullable String note) {}

    /**
     * @param name full name
     * @param phone masked
     * @param callAt when their telephone rings; an SMS goes out at once
     */
    @Schema(name = "EscalationTold")
    public record Told(String name, String phone, OffsetDateTime callAt) {}
}
