package care.nowalls.resident.store;

import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.Refused;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a search text may mean; null where it cannot be that.
 *
 * @param nameLike pattern of a name
 * @param initialsLike pattern of pinyin initials
 * @param lastFour last four of a phone or identity number
 * @param idNumber a whole identity number
 * @param phone a whole telephone number
 * @param cardNo number of a card
 */
record SearchTerms(
        @Nullable String nameLike,
        @Nullable String initialsLike,
        @Nullable String lastFour,
        @Nullable String idNumber,
        @Nullable PhoneNumber phone,
        @Nullable String cardNo) {

    private static final SearchTerms ALL = new SearchTerms(null, null, null, null, null, null);
    private static final Pattern LAST_FOUR = Pattern.compile("\\d{3}[\\dX]");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern CARD = Pattern.compile("\\d{12}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,12}");

    static SearchTerms of(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return ALL;
        }
        String text = q.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        return new SearchTerms(
                "%" + escaped(text) + "%",
                LETTERS.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) + "%" : null,
                LAST_FOUR.matcher(upper).matches() ? upper : null,
                ID_NUMBER.matcher(upper).matches() ? upper : null,
                phone(text),
                CARD.matcher(text).matches() ? text : null);
    }

    private static @Nullable PhoneNumber phone(String text) {
        try {
            return PhoneNumber.of(text);
        } catch (Refused notAPhone) {
            return null;
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
