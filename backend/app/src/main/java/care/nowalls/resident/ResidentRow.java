package care.nowalls.resident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident as lists show one: what is sensitive is masked.
 *
 * @param id of the resident
 * @param name full name
 * @param sex of the resident
 * @param birthDate in the civil calendar
 * @param category standing with social assistance
 * @param abilityLevel 0 able to 4 fully dependent; null until assessed
 * @param livesAlone whether nobody else lives there
 * @param streetId street of residence
 * @param streetName its name
 * @param dwellingId where
 * @param cardNo number of the resident's card
 * @param status in the network or not
 * @param idNumber masked
 * @param phone masked
 * @param address masked
 */
public record ResidentRow(
        UUID id,
        String name,
        Sex sex,
        LocalDate birthDate,
        Category category,
        @Nullable Integer abilityLevel,
        boolean livesAlone,
        UUID streetId,
        String streetName,
        UUID dwellingId,
        String cardNo,
        ResidentStatus status,
        @Nullable String idNumber,
        @Nullable String phone,
        String address) {

    public static ResidentRow of(ResidentFile file) {
        ResidentFacts facts = file.facts();
        return new ResidentRow(
                facts.id(),
                facts.name(),
                Sex.valueOf(facts.sex()),
                facts.birthDate(),
                Category.valueOf(facts.category()),
                facts.abilityLevel(),
                facts.livesAlone(),
                facts.streetId(),
                facts.streetName(),
                facts.dwellingId(),
                file.cardNo(),
                ResidentStatus.valueOf(facts.status()),
                Masked.idNumber(file.idNumber()),
                Masked.phone(file.contactData().phone()),
                Masked.address(file.contactData().address()));
    }
}
