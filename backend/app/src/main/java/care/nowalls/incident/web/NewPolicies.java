package care.nowalls.incident.web;

import care.nowalls.incident.Callee;
import care.nowalls.incident.EscalationPolicy;
import care.nowalls.incident.EscalationRefusal;
import care.nowalls.incident.EscalationStep;
import care.nowalls.incident.NewEscalationPolicy;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.store.EscalationPolicies;
import care.nowalls.resident.Streets;
import care.nowalls.shared.CommonRefusal;
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

/** Policies that are to be kept: checked, and never for the past. */
@ApplicationScoped
class NewPolicies {

    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final Duration HORIZON = Duration.ofDays(3660);

    private final EscalationPolicies policies;
    private final Streets streets;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    NewPolicies(EscalationPolicies policies, Streets streets, Ids ids, DistrictTime time) {
        this.policies = policies;
        this.streets = streets;
        this.ids = ids;
        this.time = time;
    }

    /** 409 {@code escalation-known}; 422 as {@link #checked}, {@code escalation-backdated}, {@code unknown-street}. */
    Uni<EscalationPolicy> keep(NewEscalationPolicy given, String by) {
        checked(given);
        Instant now = time.now();
        Instant from = given.validFrom() == null ? now : given.validFrom().toInstant();
        refuseBeyond(from, now, "validFrom");
        refuse(from.isBefore(now.minus(SLACK)), EscalationRefusal.BACKDATED);
        UUID id = ids.next();
        UUID street = given.streetId();
        return (street == null
                        ? Uni.createFrom().voidItem()
                        : streets.street(street).replaceWithVoid())
                .chain(() -> policies.known(given, from))
                .invoke(known -> refuse(known, EscalationRefusal.KNOWN))
                .chain(() -> policies.add(id, given, from, now, by))
                .replaceWith(() -> new EscalationPolicy(
                        id,
                        street,
                        given.priority(),
                        given.rounds(),
                        Objects.requireNonNull(DistrictTime.shown(from)),
                        by,
                        given.steps()));
    }

    /** 422 {@code escalation-desk-first}, {@code escalation-step-twice}. */
    static Escalation checked(NewEscalationPolicy given) {
        List<Callee> who = given.steps().stream().map(EscalationStep::who).toList();
        refuse(who.getFirst() != Callee.DESK, EscalationRefusal.DESK_FIRST);
        refuse(who.stream().distinct().count() < who.size(), EscalationRefusal.STEP_TWICE);
        return new Escalation(
                given.steps().stream()
                        .map(step -> new Escalation.Step(step.who().name(), Duration.ofSeconds(step.waitSeconds())))
                        .toList(),
                given.rounds());
    }

    /** 400 for a time that no calendar of ours reaches. */
    static void refuseBeyond(Instant at, Instant now, String field) {
        if (Duration.between(now, at).abs().compareTo(HORIZON) > 0) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, field);
        }
    }

    private static void refuse(boolean condition, EscalationRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
