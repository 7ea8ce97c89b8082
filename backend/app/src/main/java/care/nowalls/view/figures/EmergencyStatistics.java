package care.nowalls.view.figures;

import care.nowalls.contract.provider.Page;
import care.nowalls.incident.Measure;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How fast emergencies were answered and reached, and which were not. */
@ApplicationScoped
public class EmergencyStatistics {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final FigureRows rows;
    private final DistrictTime time;

    @Inject
    EmergencyStatistics(FigureRows rows, DistrictTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * District days, both included.
     *
     * @param from first day
     * @param to last day
     */
    public record Days(LocalDate from, LocalDate to) {}

    /** The last thirty days, if nothing is said. 400 {@code invalid-parameter} when backwards or longer than a year. */
    public Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to != null ? to : from == null ? time.today() : from.plusDays(USUAL_DAYS - 1L);
        LocalDate first = from != null ? from : last.minusDays(USUAL_DAYS - 1L);
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        if (length < 1 || length > MOST_DAYS) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "from");
        }
        return new Days(first, last);
    }

    /**
     * @param scope the only street within reach, null for all
     */
    public Uni<EmergencyFigures> figures(Days days, GroupBy by, @Nullable UUID scope) {
        Instant now = time.now();
        return rows.groups(filter(days, now, scope, FigureFilter.Within.ALL), by)
                .map(groups -> new EmergencyFigures(
                        days.from(), days.to(), by, Objects.requireNonNull(DistrictTime.shown(now)), groups));
    }

    /** Latest raised first; 400 {@code invalid-cursor}. */
    Uni<Page<Breach>> breaches(Days days, @Nullable UUID scope, BreachFilter wanted, Cursor cursor) {
        FigureFilter.Within within = new FigureFilter.Within(
                wanted.streetId(), wanted.centreId(), wanted.providerId(), wanted.operator(), wanted.model());
        return rows.breaches(filter(days, time.now(), scope, within), wanted.incidentClass(), wanted.measure(), cursor);
    }

    /**
     * Which breaches are wanted; null does not narrow.
     *
     * @param incidentClass what they were
     * @param measure what took too long
     * @param streetId where
     * @param centreId whose device
     * @param providerId whose person was sent
     * @param operator who took it
     * @param model kind and model of the device
     */
    record BreachFilter(
            @Nullable IncidentClass incidentClass,
            @Nullable Measure measure,
            @Nullable UUID streetId,
            @Nullable UUID centreId,
            @Nullable UUID providerId,
            @Nullable String operator,
            @Nullable String model) {}

    private FigureFilter filter(Days days, Instant now, @Nullable UUID scope, FigureFilter.Within within) {
        return new FigureFilter(
                time.startOf(days.from()), time.startOf(days.to().plusDays(1)), now, scope, within);
    }
}
