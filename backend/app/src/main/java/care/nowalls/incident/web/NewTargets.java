package care.nowalls.incident.web;

import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import care.nowalls.incident.NewResponseTarget;
import care.nowalls.incident.ResponseTarget;
import care.nowalls.incident.TargetLine;
import care.nowalls.incident.TargetRefusal;
import care.nowalls.incident.store.ResponseTargets;
import care.nowalls.resident.Streets;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Targets that are to be kept: checked, and never for the past. */
@ApplicationScoped
class NewTargets {

    private static final Duration SLACK = Duration.ofMinutes(1);

    private final ResponseTargets targets;
    private final Streets streets;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    NewTargets(ResponseTargets targets, Streets streets, Ids ids, DistrictTime time) {
        this.targets = targets;
        this.streets = streets;
        this.ids = ids;
        this.time = time;
    }

    /** What makes a line the same as another, whatever its share. */
    private record Place(Measure measure, CountedFrom from, int seconds) {}

    /**
     * 409 {@code target-known}; 422 {@code target-backdated}, {@code target-period}, {@code target-line-twice},
     * {@code target-from-decision}, {@code unknown-street}.
     */
    Uni<ResponseTarget> keep(NewResponseTarget given, String by) {
        ResponseTarget target = checked(given, by);
        UUID street = target.streetId();
        return (street == null
                        ? Uni.createFrom().voidItem()
                        : streets.street(street).replaceWithVoid())
                .chain(() -> targets.known(street, target.validFrom().toInstant()))
                .invoke(known -> refuse(known, TargetRefusal.KNOWN))
                .chain(() -> targets.add(target))
                .replaceWith(target);
    }

    private ResponseTarget checked(NewResponseTarget given, String by) {
        Instant now = time.now();
        Instant from = given.validFrom() == null ? now : given.validFrom().toInstant();
        Instant until = given.validUntil() == null ? null : given.validUntil().toInstant();
        NewPolicies.refuseBeyond(from, now, "validFrom");
        refuse(from.isBefore(now.minus(SLACK)), TargetRefusal.BACKDATED);
        if (until != null) {
            NewPolicies.refuseBeyond(until, now, "validUntil");
            refuse(!until.isAfter(from), TargetRefusal.PERIOD);
        }
        List<TargetLine> lines = given.lines();
        long places = lines.stream()
                .map(line -> new Place(line.measure(), line.countedFrom(), line.withinSeconds()))
                .distinct()
                .count();
        refuse(places < lines.size(), TargetRefusal.LINE_TWICE);
        refuse(lines.stream().anyMatch(NewTargets::noArrivalFromDecision), TargetRefusal.FROM_DECISION);
        return new ResponseTarget(
                ids.next(),
                given.streetId(),
                Objects.requireNonNull(DistrictTime.shown(from)),
                DistrictTime.shown(until),
                Objects.requireNonNull(DistrictTime.shown(now)),
                by,
                lines);
    }

    private static boolean noArrivalFromDecision(TargetLine line) {
        return line.countedFrom() == CountedFrom.DECISION && line.measure() != Measure.ARRIVE;
    }

    private static void refuse(boolean condition, TargetRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
