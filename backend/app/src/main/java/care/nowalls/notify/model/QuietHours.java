package care.nowalls.notify.model;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the district's day in which nothing but priority 1 is sent.
 *
 * @param from begin
 * @param to end; earlier than the begin means past midnight
 * @param validFrom first day, null for always
 * @param validTo last day, null for ever
 */
public record QuietHours(
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LIFE = 1;

    /** When a message that is due then may be sent: at once for priority 1, else when no rule is quiet. */
    public static Instant earliest(List<QuietHours> rules, int priority, Instant due, ZoneId zone) {
        Instant at = due;
        // each rule can push past the end of another; more rounds than rules would mean they cover the whole day
        for (int i = 0; priority != LIFE && i < rules.size(); i++) {
            for (QuietHours rule : rules) {
                at = rule.after(at, zone);
            }
        }
        return at;
    }

    private Instant after(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = !from.isBefore(to);
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(to);
        boolean quiet = overnight ? evening || morning : evening && morning;
        if (!quiet) {
            return at;
        }
        LocalDate began = overnight && !evening ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        if (!holds(began)) {
            return at;
        }
        LocalDate ends = overnight ? began.plusDays(1) : began;
        return ends.atTime(to).atZone(zone).toInstant();
    }

    private boolean holds(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
