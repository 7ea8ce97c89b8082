package care.nowalls.providerapi.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The texts of the message bundles, in the caller's language: zh-CN unless English is preferred. */
public final class Messages {

    private static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> SUPPORTED = List.of(DEFAULT, Locale.CHINESE, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : DEFAULT;
        this.bundle = ResourceBundle.getBundle("messages.problems", known, NO_FALLBACK);
    }

    /** @param acceptLanguage value of the header; what cannot be understood counts as absent */
    public static Messages of(@Nullable String acceptLanguage) {
        return new Messages(preferred(acceptLanguage));
    }

    private static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return best == null ? DEFAULT : best;
        } catch (IllegalArgumentException notUnderstood) {
            return DEFAULT;
        }
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text, or the other one when the bundle has none. */
    public String text(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException none) {
            return bundle.getString(otherwise);
        }
    }
}
