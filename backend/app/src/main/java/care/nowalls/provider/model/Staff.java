package care.nowalls.provider.model;

import care.nowalls.provider.Certificate;
import care.nowalls.provider.NewStaff;
import care.nowalls.provider.StaffFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of a provider's staff. */
@Entity
@Table(schema = "provider", name = "staff")
public class Staff {

    /** Associated data of the telephone number. */
    public static final String PHONE_COLUMN = "provider.staff.phone_sealed";

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(columnDefinition = "text")
    private String name;

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_index", columnDefinition = "text")
    private @Nullable String phoneIndex;

    @Convert(converter = Codes.class)
    @Column(columnDefinition = "text")
    private List<String> skills;

    @Convert(converter = Certificates.class)
    @Column(columnDefinition = "text")
    private List<Certificate> certificates;

    @Column(name = "works_from")
    private LocalTime worksFrom;

    @Column(name = "works_to")
    private LocalTime worksTo;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Staff() {}

    /**
     * Who, of whom, since when.
     *
     * @param id of the person
     * @param providerId whose staff
     * @param at registered
     */
    public record Entry(UUID id, UUID providerId, Instant at) {}

    public static Staff create(
            Entry entry, NewStaff given, byte @Nullable [] phoneSealed, @Nullable String phoneIndex) {
        Staff staff = new Staff();
        staff.id = entry.id();
        staff.providerId = entry.providerId();
        staff.createdAt = entry.at();
        staff.name = given.name();
        staff.phoneSealed = phoneSealed;
        staff.phoneIndex = phoneIndex;
        staff.skills = List.copyOf(given.skills());
        staff.certificates = given.certificates() == null ? List.of() : given.certificates();
        staff.worksFrom = given.worksFrom();
        staff.worksTo = given.worksTo();
        staff.active = true;
        return staff;
    }

    /** A skill proved by certificates counts only while one of them is valid. */
    public List<String> skillsOn(LocalDate day) {
        return skills.stream().filter(skill -> counts(skill, day)).toList();
    }

    private boolean counts(String skill, LocalDate day) {
        List<Certificate> proofs = certificates.stream()
                .filter(certificate -> skill.equals(certificate.skill()))
                .toList();
        return proofs.isEmpty() || proofs.stream().anyMatch(proof -> proof.validOn(day));
    }

    public UUID id() {
        return id;
    }

    public List<Certificate> certificates() {
        return List.copyOf(certificates);
    }

    public byte @Nullable [] phoneSealed() {
        return phoneSealed;
    }

    public StaffFacts facts(LocalDate day) {
        return new StaffFacts(id, providerId, name, skillsOn(day), active, worksFrom, worksTo);
    }
}
