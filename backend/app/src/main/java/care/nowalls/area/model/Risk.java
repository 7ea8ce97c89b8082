package care.nowalls.area.model;

import care.nowalls.resident.ResidentFacts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call first when the power is gone (DOMAIN.md §8): who lives by a machine, then who is alone, then level 3–4, then
 * who has no mobile. Powers of two, so that the sum sorts in exactly this order.
 */
public final class Risk {

    private static final int MACHINE = 8;
    private static final int ALONE = 4;
    private static final int DEPENDENT = 2;
    private static final int NO_MOBILE = 1;
    private static final int SEVERE = 3;
    private static final Pattern MOBILE = Pattern.compile("\\+861[3-9]\\d{9}");

    private Risk() {}

    /** 0 to 15. */
    public static int of(ResidentFacts facts, @Nullable String phone, boolean machine) {
        Integer level = facts.abilityLevel();
        return (machine ? MACHINE : 0)
                + (facts.livesAlone() ? ALONE : 0)
                + (level != null && level >= SEVERE ? DEPENDENT : 0)
                + (phone == null || !MOBILE.matcher(phone).matches() ? NO_MOBILE : 0);
    }

    public static boolean machine(int risk) {
        return (risk & MACHINE) != 0;
    }

    public static boolean alone(int risk) {
        return (risk & ALONE) != 0;
    }

    public static boolean dependent(int risk) {
        return (risk & DEPENDENT) != 0;
    }

    public static boolean withoutMobile(int risk) {
        return (risk & NO_MOBILE) != 0;
    }
}
