package care.nowalls.resident;

import care.nowalls.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A resident identity number, GB 11643-1999: 6 digits of division, 8 of the birth date, 3 of sequence (odd = male),
 * check character. A division code that was abolished is no error.
 *
 * @param value 18 characters, the check character in upper case
 */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads a number as people write it; a lower-case x is accepted.
     *
     * @param today a birth date after it is refused
     * @throws Refused {@code id-number-invalid}, {@code birth-date-in-future}
     */
    public static IdNumber of(String text, LocalDate today) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches() || checkOf(value) != value.charAt(17)) {
            throw new Refused(ResidentRefusal.ID_NUMBER_INVALID);
        }
        IdNumber number = new IdNumber(value);
        if (number.birthDate().isAfter(today)) {
            throw new Refused(ResidentRefusal.BIRTH_DATE_IN_FUTURE);
        }
        return number;
    }

    /** The check character for the first 17 digits. */
    public static char checkOf(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** A date that does not exist is refused like a wrong check character. */
    public LocalDate birthDate() {
        try {
            return LocalDate.parse(value.substring(6, 14), DATE);
        } catch (DateTimeException e) {
            throw new Refused(ResidentRefusal.ID_NUMBER_INVALID);
        }
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public String lastFour() {
        return value.substring(14);
    }
}
