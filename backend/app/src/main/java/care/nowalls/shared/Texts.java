package care.nowalls.shared;

import java.util.Locale;

/** Texts for people outside of problem documents, from the bundles in {@code messages/}. */
public interface Texts {

    /** The text with its placeholders filled, or the key itself when nobody wrote one. */
    String text(Locale locale, String key, Object... arguments);
}
