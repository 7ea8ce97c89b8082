package care.nowalls.provider.store;

import care.nowalls.provider.NewStaff;
import care.nowalls.provider.model.Staff;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.BlindIndex;
import care.nowalls.shared.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts what is personal of staff, and opens it again. */
@ApplicationScoped
public class StaffSeals {

    private final Vault vault;
    private final BlindIndex index;

    @Inject
    public StaffSeals(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    public Staff staff(Staff.Entry entry, NewStaff given) {
        if (given.phone() == null || given.phone().isBlank()) {
            return Staff.create(entry, given, null, null);
        }
        String phone = PhoneNumber.of(given.phone()).e164();
        return Staff.create(
                entry,
                given,
                vault.seal(phone, Staff.PHONE_COLUMN, entry.id()),
                index.of("provider.staff-phone", phone));
    }

    public @Nullable String phone(UUID id, byte @Nullable [] phoneSealed) {
        return vault.open(phoneSealed, Staff.PHONE_COLUMN, id);
    }
}
