package care.nowalls.assessment;

import care.nowalls.assessment.model.Assessment;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Enters assessments; the latest sets the resident's ability level. */
@ApplicationScoped
public class Assessing {

    private final Residents residents;
    private final Ids ids;
    private final DistrictTime time;
    private final Outbox outbox;
    private final int validMonths;

    @Inject
    public Assessing(
            Residents residents,
            Ids ids,
            DistrictTime time,
            Outbox outbox,
            @ConfigProperty(name = "nowalls.assessment.valid-months", defaultValue = "12") int validMonths) {
        this.residents = residents;
        this.ids = ids;
        this.time = time;
        this.outbox = outbox;
        this.validMonths = validMonths;
    }

    /**
     * Of the event {@code assessment.entered}.
     *
     * @param residentId who was assessed
     * @param level 0 to 4
     */
    public record Entered(UUID residentId, int level) {}

    /** 404; 422 {@code scores-incomplete}, {@code assessed-in-future}. */
    @WithTransaction
    public Uni<AssessmentView> enter(UUID residentId, NewAssessment given) {
        LocalDate on = given.assessedOn() == null ? time.today() : given.assessedOn();
        if (on.isAfter(time.today())) {
            throw new Refused(AssessmentRefusal.ASSESSED_IN_FUTURE);
        }
        AbilityRules.Result result = AbilityRules.of(given.scores(), given.findings());
        Assessment.Entry entry = new Assessment.Entry(
                ids.next(), residentId, on, on.plusMonths(validMonths).minusDays(1), time.now());
        Assessment assessment = Assessment.create(entry, given, result);
        return residents
                .facts(residentId)
                .chain(() -> Panache.getSession())
                .chain(session -> session.persist(assessment).chain(session::flush))
                .chain(() -> latestLevel(residentId))
                .chain(level -> residents.abilityAssessed(residentId, level))
                .chain(() -> outbox.publish(
                        "assessment.entered", "resident:" + residentId, new Entered(residentId, result.level())))
                .replaceWith(assessment.view());
    }

    /** One that was carried out earlier and entered late does not hide a newer one. */
    private Uni<Integer> latestLevel(UUID residentId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select level from Assessment where residentId = ?1 order by assessedOn desc, id desc",
                                Integer.class)
                        .setParameter(1, residentId)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    /** Newest first. */
    @WithTransaction
    public Uni<List<AssessmentView>> of(UUID residentId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Assessment where residentId = ?1 order by assessedOn desc, id desc",
                                Assessment.class)
                        .setParameter(1, residentId)
                        .setMaxResults(50)
                        .getResultList())
                .map(found -> found.stream().map(Assessment::view).toList());
    }
}
