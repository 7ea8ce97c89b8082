package care.nowalls.assessment.model;

import care.nowalls.assessment.SelfCare;
import care.nowalls.assessment.SelfCareItem;
import care.nowalls.assessment.SelfCareView;
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
import java.util.UUID;

/** One self-care test of one resident; never changed. */
@Entity
@Table(schema = "assessment", name = "self_care_test")
public class SelfCareTest {

    @Id
    private UUID id;

    @Column(name = "resident_id")
    private UUID residentId;

    @Column(name = "tested_on")
    private LocalDate testedOn;

    @Convert(converter = FailedItems.class)
    @Column(columnDefinition = "text")
    private List<SelfCareItem> failed;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SelfCare result;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SelfCareTest() {}

    public static SelfCareTest create(Assessment.Entry entry, List<SelfCareItem> failed) {
        SelfCareTest test = new SelfCareTest();
        test.id = entry.id();
        test.residentId = entry.residentId();
        test.testedOn = entry.on();
        test.expiresOn = entry.expiresOn();
        test.createdAt = entry.at();
        test.failed = List.copyOf(failed);
        test.result = SelfCare.of(failed.size());
        return test;
    }

    public SelfCareView view() {
        return new SelfCareView(id, residentId, testedOn, List.copyOf(failed), result, expiresOn);
    }
}
