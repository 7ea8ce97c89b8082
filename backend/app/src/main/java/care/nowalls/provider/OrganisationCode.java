package care.nowalls.provider;

import care.nowalls.shared.Refused;
import java.util.Locale;

/**
 * Unified social credit code, GB 32100-2015: 17 characters and a check character.
 *
 * @param value 18 characters in upper case
 */
public record OrganisationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** 422 {@code organisation-code-invalid}. */
    public static OrganisationCode of(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        boolean form = value.length() == LENGTH && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        if (!form || checkOf(value) != value.charAt(LENGTH - 1)) {
            throw new Refused(ProviderRefusal.ORGANISATION_CODE_INVALID);
        }
        return new OrganisationCode(value);
    }

    /** The check character for the first 17: (31 − Σ value·3^i mod 31) mod 31. */
    public static char checkOf(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
