package care.nowalls.assessment;

import care.nowalls.assessment.model.Assessment;
import care.nowalls.assessment.model.SelfCareTest;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The 特困 self-care test (DOMAIN.md §4), on which the care allowance of the destitute depends. */
@ApplicationScoped
public class SelfCareTests {

    private static final String IN_FORCE = """
            select distinct on (resident_id) resident_id, result from assessment.self_care_test
            where resident_id = any(cast(?1 as uuid[])) and tested_on <= ?2 and expires_on >= ?3
            order by resident_id, tested_on desc, id desc""";

    private final Residents residents;
    private final Ids ids;
    private final DistrictTime time;
    private final Outbox outbox;
    private final int validMonths;

    @Inject
    public SelfCareTests(
            Residents residents,
            Ids ids,
            DistrictTime time,
            Outbox outbox,
            @ConfigProperty(name = "nowalls.self-care.valid-months", defaultValue = "12") int validMonths) {
        this.residents = residents;
        this.ids = ids;
        this.time = time;
        this.outbox = outbox;
        this.validMonths = validMonths;
    }

    /**
     * Of the event {@code assessment.self_care_tested}.
     *
     * @param residentId who was tested
     * @param result what follows
     */
    public record Tested(UUID residentId, SelfCare result) {}

    /** 404; 422 {@code items-incomplete}, {@code assessed-in-future}. */
    @WithTransaction
    public Uni<SelfCareView> enter(UUID residentId, NewSelfCareTest given) {
        LocalDate on = given.testedOn() == null ? time.today() : given.testedOn();
        if (on.isAfter(time.today())) {
            throw new Refused(AssessmentRefusal.ASSESSED_IN_FUTURE);
        }
        LocalDate expires = on.plusMonths(validMonths).minusDays(1);
        SelfCareTest test = SelfCareTest.create(
                new Assessment.Entry(ids.next(), residentId, on, expires, time.now()), SelfCare.failed(given.able()));
        return residents
                .facts(residentId)
                .chain(() -> Panache.getSession())
                .chain(session -> session.persist(test).chain(session::flush))
                .chain(() -> outbox.publish(
                        "assessment.self_care_tested",
                        "resident:" + residentId,
                        new Tested(residentId, test.view().result())))
                .replaceWith(test.view());
    }

    /** Newest first, at most 50. */
    @WithTransaction
    public Uni<List<SelfCareView>> of(UUID residentId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from SelfCareTest where residentId = ?1 order by testedOn desc, id desc",
                                SelfCareTest.class)
                        .setParameter(1, residentId)
                        .setMaxResults(50)
                        .getResultList())
                .map(found -> found.stream().map(SelfCareTest::view).toList());
    }

    /** What counts in a month, of those who have a test that has not expired when it begins. */
    @WithTransaction
    public Uni<Map<UUID, SelfCare>> inForce(Collection<UUID> residentIds, YearMonth month) {
        return SessionSql.rows(IN_FORCE, residentIds.toArray(UUID[]::new), month.atEndOfMonth(), month.atDay(1))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> SelfCare.valueOf((String) row[1]))));
    }
}
