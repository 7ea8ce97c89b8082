package care.nowalls.resident;

import care.nowalls.shared.Refused;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A telephone number, mobile or land line with its area code, in E.164.
 *
 * @param e164 such as {@code +8613800138000}
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String REGION = "CN";
    private static final Pattern WRITTEN = Pattern.compile("[+\\d][\\d \\-()]{4,24}");

    /**
     * Reads a number as people in China write it.
     *
     * @throws Refused {@code phone-invalid}
     */
    public static PhoneNumber of(String text) {
        try {
            if (!WRITTEN.matcher(text.strip()).matches()) {
                throw new Refused(ResidentRefusal.PHONE_INVALID);
            }
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(text, REGION);
            if (!NUMBERS.isValidNumber(parsed)) {
                throw new Refused(ResidentRefusal.PHONE_INVALID);
            }
            return new PhoneNumber(NUMBERS.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new Refused(ResidentRefusal.PHONE_INVALID);
        }
    }

    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    /** First and last digits only: {@code +8613*****8000}. */
    public String masked() {
        return Objects.requireNonNull(Masked.phone(e164));
    }
}
