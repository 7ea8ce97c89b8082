package care.nowalls.resident.model;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Pinyin initials of a name, as desks type them: 张丽华 → zlh. Surnames are read as surnames (单 is s, not d). */
public final class Initials {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    private Initials() {}

    public static String of(String name) {
        StringBuilder initials = new StringBuilder();
        String stripped = name.strip();
        String read = PINYIN.transliterate(stripped).toLowerCase(Locale.ROOT);
        for (String syllable : read.split("[^a-z]+", -1)) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }
}
