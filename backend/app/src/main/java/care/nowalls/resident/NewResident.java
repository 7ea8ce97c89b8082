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
 * A resident as entered. Without an identity number (emergency intake) sex and birth date are needed.
 *
 * @param name full name
 * @param idNumber GB 11643, may be completed later
 * @param sex only needed without number
 * @param birthDate only needed without number
 * @param phone mobile or land line with area code
 * @param streetId street of residence; needed with a new dwelling
 * @param dwellingId a dwelling that is known, or
 * @param dwelling a new one
 * @param category standing with social assistance; ORDINARY unless said
 * @param livesAlone whether nobody else lives there
 * @param healthNotes what a rescuer must know
 * @param contacts in the order of calling
 */
public record NewResident(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 20) String idNumber,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 30) String phone,
        @NotNull UUID streetId,
        @Nullable UUID dwellingId,
        @Nullable @Valid NewDwelling dwelling,
        @Nullable Category category,
        @Nullable Boolean livesAlone,
        @Nullable @Size(max = 2000) String healthNotes,
        @Nullable @Size(max = 10) List<@NotNull @Valid NewContact> contacts) {

    public NewResident {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** None when nothing was said of them. */
    List<NewContact> toCall() {
        return contacts == null ? List.of() : contacts;
    }
}
