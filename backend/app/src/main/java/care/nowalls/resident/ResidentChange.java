package care.nowalls.resident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch may change; fields as in {@link NewResident}. {@code null} removes what may be absent. Contacts
 * are replaced as a whole; one with the same phone keeps its id.
 *
 * @param status {@code ACTIVE}, {@code SUSPENDED} or {@code MOVED}; a death is reported elsewhere
 */
public record ResidentChange(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 20) String idNumber,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 30) String phone,
        @NotNull UUID streetId,
        @NotNull UUID dwellingId,
        @NotNull @Valid NewDwelling dwelling,
        @NotNull Category category,
        @NotNull Boolean livesAlone,
        @Nullable @Size(max = 2000) String healthNotes,
        @NotNull ResidentStatus status,
        @NotNull @Size(max = 10) List<@NotNull @Valid NewContact> contacts) {

    /** What stands in the registry now, in the form of a change. */
    static ResidentChange of(ResidentFile file) {
        ResidentFacts facts = file.facts();
        ResidentContactData data = file.contactData();
        boolean numbered = file.idNumber() != null;
        return new ResidentChange(
                facts.name(),
                file.idNumber(),
                numbered ? null : Sex.valueOf(facts.sex()),
                numbered ? null : facts.birthDate(),
                data.phone(),
                facts.streetId(),
                facts.dwellingId(),
                new NewDwelling(
                        data.address(), data.lat(), data.lon(), null, facts.floor(), facts.lift(), data.gateCode()),
                Category.valueOf(facts.category()),
                facts.livesAlone(),
                file.healthNotes(),
                ResidentStatus.valueOf(facts.status()),
                file.contacts().stream().map(ResidentChange::contact).toList());
    }

    private static NewContact contact(ContactView view) {
        return new NewContact(view.name(), view.relation(), ContactRole.valueOf(view.role()), view.phone());
    }

    NewResident asEntered() {
        return new NewResident(
                name,
                idNumber,
                sex,
                birthDate,
                phone,
                streetId,
                dwellingId,
                dwelling,
                category,
                livesAlone,
                healthNotes,
                contacts);
    }
}
