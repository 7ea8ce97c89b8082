package care.nowalls.device.store;

import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.model.Equipment;
import care.nowalls.shared.BlindIndex;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encrypts the numbers of SIMs, and finds devices by them. */
@ApplicationScoped
public class SimSeals {

    private static final String COLUMN = "device.device.sim_sealed";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,20}");

    private final Vault vault;
    private final BlindIndex index;

    @Inject
    public SimSeals(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /** Null stays null; 422 {@code sim-invalid} unless it has 8 to 20 digits. */
    public Equipment.@Nullable SealedSim seal(UUID device, @Nullable String sim) {
        if (sim == null) {
            return null;
        }
        String number = normalised(sim);
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused(DeviceRefusal.SIM_INVALID);
        }
        byte[] sealed = vault.seal(number, COLUMN, device);
        return sealed == null ? null : new Equipment.SealedSim(sealed, indexed(number));
    }

    /** Blind index of a number as people write it; null when it cannot be one. */
    public @Nullable String index(@Nullable String sim) {
        String number = sim == null ? "" : normalised(sim);
        return NUMBER.matcher(number).matches() ? indexed(number) : null;
    }

    /** Its last four digits only. */
    public @Nullable String masked(UUID device, byte @Nullable [] sealed) {
        String number = vault.open(sealed, COLUMN, device);
        return number == null ? null : "****" + number.substring(number.length() - 4);
    }

    private String indexed(String number) {
        return index.of("device.sim", number);
    }

    private static String normalised(String sim) {
        return sim.replaceAll("[\\s+()-]", "");
    }
}
