package care.nowalls.gateway.codec;

import java.util.Locale;

/** How a button was pressed, whatever the vendor calls it. */
public enum Press {
    SHORT,
    DOUBLE,
    LONG,
    /** Three times, or a way that is new to us: still somebody who pressed. */
    OTHER;

    /** Finds the words that vendors use inside {@code long press}, {@code 1_double}, {@code single_push} and the like. */
    static Press of(String vendorWord) {
        String word = vendorWord.toLowerCase(Locale.ROOT);
        if (word.contains("double")) {
            return DOUBLE;
        }
        if (word.contains("long") || word.contains("hold")) {
            return LONG;
        }
        if (word.contains("triple") || word.contains("quadruple") || word.contains("many")) {
            return OTHER;
        }
        return word.contains("single") || word.contains("short") || word.contains("press") ? SHORT : OTHER;
    }

    /** The word in a device's profile. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
