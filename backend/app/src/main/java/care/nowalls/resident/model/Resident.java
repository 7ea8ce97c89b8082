package care.nowalls.resident.model;

import care.nowalls.resident.Category;
import care.nowalls.resident.ResidentRefusal;
import care.nowalls.resident.ResidentStatus;
import care.nowalls.resident.Sex;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in the care network. */
@Entity
@Table(schema = "resident", name = "resident")
public class Resident {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private String initials;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Embedded
    private @Nullable SealedPerson sealed;

    @Column(name = "street_id")
    private UUID streetId;

    @Column(name = "dwelling_id")
    private UUID dwellingId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Category category;

    @Column(name = "ability_level")
    private @Nullable Integer abilityLevel;

    @Column(name = "lives_alone")
    private boolean livesAlone;

    @Column(name = "card_no", columnDefinition = "text")
    private String cardNo;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ResidentStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Also marks the row as changed when only the dwelling or a contact was, so that its version moves on. */
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Resident() {}

    /** A new resident, active; of no dwelling until {@link #livesAt}. */
    public static Resident register(UUID id, Particulars particulars, SealedPerson sealed, String cardNo, Instant at) {
        Resident resident = new Resident();
        resident.id = id;
        resident.cardNo = cardNo;
        resident.status = ResidentStatus.ACTIVE;
        resident.createdAt = at;
        resident.change(particulars, sealed, at);
        return resident;
    }

    public void change(Particulars particulars, SealedPerson person, Instant at) {
        changedAt = at;
        name = particulars.name();
        initials = particulars.initials();
        sex = particulars.sex();
        birthDate = particulars.birthDate();
        category = particulars.category();
        livesAlone = particulars.livesAlone();
        sealed = person;
    }

    public void livesAt(Dwelling dwelling) {
        dwellingId = dwelling.id();
        streetId = dwelling.streetId();
    }

    /** 409 {@code resident-status-change} when it may not be so changed by hand. */
    public void become(ResidentStatus next) {
        if (!status.mayBecome(next)) {
            throw new Refused(ResidentRefusal.STATUS_CHANGE, status.name(), next.name());
        }
        status = next;
    }

    public void assessed(int level) {
        abilityLevel = level;
    }

    public Particulars particulars() {
        return new Particulars(name, initials, sex, birthDate, category, livesAlone);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public SealedPerson sealed() {
        return sealed == null
                ? SealedPerson.of(SealedPerson.Findable.NOTHING, SealedPerson.Findable.NOTHING, null)
                : sealed;
    }

    public UUID streetId() {
        return streetId;
    }

    public UUID dwellingId() {
        return dwellingId;
    }

    public @Nullable Integer abilityLevel() {
        return abilityLevel;
    }

    public String cardNo() {
        return cardNo;
    }

    public ResidentStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
