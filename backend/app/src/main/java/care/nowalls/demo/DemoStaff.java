package care.nowalls.demo;

import care.nowalls.provider.Certificate;
import care.nowalls.provider.NewStaff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The carers of a provider, none like the other: the first three do everything it offers at all its hours, the others
 * two things each in shifts, and the last one's certificates have run out. One thing some providers promise nobody of
 * theirs can do.
 */
final class DemoStaff {

    private static final int GENERALISTS = 3;
    private static final int LAPSED = 10;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);
    private static final LocalDate RAN_OUT = LocalDate.of(2025, 12, 31);

    private static final List<String> ALL =
            List.of("MEAL_DELIVERY", "HOME_CARE", "MEDICAL_ESCORT", "HOUSEKEEPING", "BATH_CARE", "FIRST_AID");
    private static final List<String> INDOORS = List.of("HOME_CARE", "MEAL_DELIVERY", "MEDICAL_ESCORT");
    private static final List<String> ABOUT_THE_HOUSE = List.of("HOME_CARE", "HOUSEKEEPING", "BATH_CARE", "FIRST_AID");
    private static final Map<Integer, String> CANNOT = Map.of(7, "MEDICAL_ESCORT", 8, "BATH_CARE");
    private static final Map<String, String> PROOFS =
            Map.of("MEAL_DELIVERY", "健康证", "HOME_CARE", "养老护理员证", "FIRST_AID", "急救证");

    private static final Shift AROUND_THE_CLOCK = new Shift(0, 0);
    private static final Shift DAY = new Shift(7, 19);
    private static final List<Shift> ROUND = List.of(new Shift(6, 14), new Shift(14, 22), new Shift(22, 6), DAY);
    private static final List<Shift> BY_DAY = List.of(new Shift(7, 13), new Shift(13, 19), new Shift(9, 17), DAY);

    private DemoStaff() {}

    private record Shift(int from, int to) {}

    /** Whether the provider works at night too. */
    static boolean always(int provider) {
        return provider <= 2;
    }

    /** The n-th person, from 1, of a provider. */
    static NewStaff person(int provider, int n, DemoPeople people) {
        List<String> skills = skills(provider, n);
        Shift shift = shift(provider, n);
        String name = people.name();
        String mobile = people.mobile();
        List<Certificate> certificates = new ArrayList<>();
        for (String skill : skills) {
            String kind = PROOFS.get(skill);
            if (kind != null) {
                LocalDate until = n == LAPSED ? RAN_OUT : TO.minusMonths(n);
                certificates.add(new Certificate(kind, people.documentNumber(), skill, FROM, until));
            }
        }
        return new NewStaff(
                name, mobile, skills, certificates, LocalTime.of(shift.from(), 0), LocalTime.of(shift.to(), 0));
    }

    private static List<String> skills(int provider, int n) {
        List<String> offered = new ArrayList<>(offered(provider));
        offered.remove(CANNOT.get(provider));
        if (n <= GENERALISTS) {
            return List.copyOf(offered);
        }
        int first = (provider + n) % offered.size();
        return List.of(offered.get(first), offered.get((first + 1) % offered.size()));
    }

    private static List<String> offered(int provider) {
        if (always(provider)) {
            return ALL;
        }
        return provider % 2 == 1 ? INDOORS : ABOUT_THE_HOUSE;
    }

    private static Shift shift(int provider, int n) {
        if (n <= GENERALISTS) {
            return always(provider) ? AROUND_THE_CLOCK : DAY;
        }
        List<Shift> shifts = always(provider) ? ROUND : BY_DAY;
        return shifts.get(n % shifts.size());
    }
}
