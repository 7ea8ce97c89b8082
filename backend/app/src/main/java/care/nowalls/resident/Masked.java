package care.nowalls.resident;

import org.jspecify.annotations.Nullable;

/** What lists and cards show of personal data; the full value takes a purpose and is written to the audit trail. */
public final class Masked {

    private static final int ADDRESS_SHOWN = 6;

    private Masked() {}

    /** {@code +86138****8000}: enough to recognise, not to call. */
    public static @Nullable String phone(@Nullable String e164) {
        return e164 == null ? null : middle(e164, Math.min(6, e164.length() - 4), 4);
    }

    /** Division and last four: {@code 310101********1234}. */
    public static @Nullable String idNumber(@Nullable String value) {
        return value == null ? null : middle(value, 6, 4);
    }

    /** Its first characters, without house and door. */
    public static String address(String address) {
        return address.length() <= ADDRESS_SHOWN ? "****" : address.substring(0, ADDRESS_SHOWN) + "****";
    }

    private static String middle(String text, int first, int last) {
        int hidden = Math.max(0, text.length() - first - last);
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
