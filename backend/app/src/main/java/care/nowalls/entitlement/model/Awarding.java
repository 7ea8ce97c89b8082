package care.nowalls.entitlement.model;

import care.nowalls.entitlement.Band;
import care.nowalls.entitlement.Policy;
import care.nowalls.entitlement.PolicyKind;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one resident gets in one month; DOMAIN §10. Pure. */
public final class Awarding {

    private Awarding() {}

    /**
     * @param policy which version
     * @param fen of the month
     * @param perUnitFen of pots with units, else null
     */
    public record Award(Policy policy, long fen, @Nullable Long perUnitFen) {}

    /** Awards in order of priority; EXTERNAL policies are granted elsewhere and award nothing here. */
    public static List<Award> awards(List<Policy> inForce, Basis basis, YearMonth month) {
        List<Award> awards = new ArrayList<>();
        Set<String> granted = new HashSet<>();
        List<Policy> ordered = inForce.stream()
                .filter(policy -> policy.kind() != PolicyKind.EXTERNAL)
                .sorted(Comparator.comparingInt(Policy::priority).thenComparing(Policy::code))
                .toList();
        for (Policy policy : ordered) {
            boolean excluded = policy.excludes().stream().anyMatch(granted::contains);
            Optional<Band> band = basis.active() && !excluded ? fitting(policy, basis, month) : Optional.empty();
            band.filter(found -> found.amountFen() > 0).ifPresent(found -> {
                awards.add(award(policy, found, month));
                granted.add(policy.code());
            });
        }
        return awards;
    }

    private static Award award(Policy policy, Band band, YearMonth month) {
        Integer perDay = policy.rule().maxPerDay();
        if (perDay == null) {
            return new Award(policy, band.amountFen(), null);
        }
        return new Award(policy, band.amountFen() * perDay * month.lengthOfMonth(), band.amountFen());
    }

    private static Optional<Band> fitting(Policy policy, Basis basis, YearMonth month) {
        int age = ageIn(month, basis.birthDate());
        return policy.rule().bands().stream()
                .filter(band -> fits(band, basis, age))
                .findFirst();
    }

    /** Years reached by the month's last day. */
    static int ageIn(YearMonth month, LocalDate birthDate) {
        return Period.between(birthDate, month.atEndOfMonth()).getYears();
    }

    private static boolean fits(Band band, Basis basis, int age) {
        return (band.minAge() == null || age >= band.minAge())
                && (band.maxAge() == null || age <= band.maxAge())
                && (band.categories() == null || band.categories().contains(basis.category()))
                && (band.levels() == null
                        || (basis.abilityLevel() != null && band.levels().contains(basis.abilityLevel())))
                && (band.selfCare() == null
                        || (basis.selfCare() != null && band.selfCare().contains(basis.selfCare())));
    }
}
