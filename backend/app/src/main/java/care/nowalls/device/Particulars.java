package care.nowalls.device;

import care.nowalls.shared.Secret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a device besides what and where it is. Null: not known, or, when a device is changed, as it
 * was.
 *
 * @param model the maker's name for this type
 * @param firmware its version
 * @param sim number of its SIM, kept encrypted
 * @param carrier whose network the SIM is in
 * @param gateway the hub or network gateway through which it speaks
 * @param installer who installed it
 * @param batteryChangedOn the district's day
 * @param presses what pressing it means; usual for its kind when null
 */
public record Particulars(
        @Nullable String model,
        @Nullable String firmware,
        @Nullable @Secret String sim,
        @Nullable String carrier,
        @Nullable String gateway,
        @Nullable String installer,
        @Nullable LocalDate batteryChangedOn,
        @Nullable Presses presses) {

    /** Nothing known. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null, null, null, null);

    @Override
    public String toString() {
        return "Particulars[" + model + "]";
    }
}
