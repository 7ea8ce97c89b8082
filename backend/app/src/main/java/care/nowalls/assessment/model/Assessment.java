package care.nowalls.assessment.model;

import care.nowalls.assessment.AbilityItem;
import care.nowalls.assessment.AbilityRules;
import care.nowalls.assessment.AssessmentReason;
import care.nowalls.assessment.AssessmentView;
import care.nowalls.assessment.NewAssessment;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One assessment of one resident; never changed. */
@Entity
@Table(schema = "assessment", name = "assessment")
public class Assessment {

    @Id
    private UUID id;

    @Column(name = "resident_id")
    private UUID residentId;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AssessmentReason reason;

    @Convert(converter = Scores.class)
    @Column(columnDefinition = "text")
    private Map<AbilityItem, Integer> scores;

    private int total;

    private int level;

    @Convert(converter = Upgrades.class)
    @Column(columnDefinition = "text")
    private List<AbilityRules.Upgrade> upgrades;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Assessment() {}

    /**
     * Of whom, when.
     *
     * @param id of the assessment
     * @param residentId who was assessed
     * @param on the day
     * @param expiresOn last day on which it counts
     * @param at entered
     */
    public record Entry(UUID id, UUID residentId, LocalDate on, LocalDate expiresOn, Instant at) {}

    public static Assessment create(Entry entry, NewAssessment given, AbilityRules.Result result) {
        Assessment assessment = new Assessment();
        assessment.id = entry.id();
        assessment.residentId = entry.residentId();
        assessment.assessedOn = entry.on();
        assessment.expiresOn = entry.expiresOn();
        assessment.createdAt = entry.at();
        assessment.reason = given.reason();
        assessment.scores = Map.copyOf(given.scores());
        assessment.total = result.total();
        assessment.level = result.level();
        assessment.upgrades = result.upgrades();
        return assessment;
    }

    public Map<AbilityItem, Integer> scores() {
        return Map.copyOf(scores);
    }

    public AssessmentView view() {
        return new AssessmentView(id, residentId, assessedOn, total, level, upgrades, expiresOn);
    }
}
