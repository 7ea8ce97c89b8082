package care.nowalls.shared.web;

import care.nowalls.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts for people, zh-CN first and en second, from the bundles in {@code messages/}. */
@ApplicationScoped
public class Messages implements Texts {

    /** The protocol's own texts first, then one bundle per feature. */
    static final List<String> BUNDLES = List.of(
            "problems",
            "area",
            "assessment",
            "catalogue",
            "centre",
            "daycare",
            "device",
            "dispatch",
            "entitlement",
            "escalation",
            "incident",
            "ledger",
            "notify",
            "oncall",
            "order",
            "provider",
            "resident",
            "satisfaction",
            "settlement",
            "visit");

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What the client speaks best of what we have; zh-CN when it says nothing we understand. */
    public static Locale localeOf(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.SIMPLIFIED_CHINESE : found;
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The text, or the key itself when nobody wrote one: a test looks for those. */
    @Override
    public String text(Locale locale, String key, Object... arguments) {
        for (String bundle : BUNDLES) {
            ResourceBundle texts = ResourceBundle.getBundle("messages." + bundle, locale, EXACT);
            if (texts.containsKey(key)) {
                return new MessageFormat(texts.getString(key), locale).format(arguments);
            }
        }
        return key;
    }
}
