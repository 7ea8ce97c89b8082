package care.nowalls.notify.send;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a template, each value escaped for the place where it stands. */
final class Filling {

    static final Set<String> KNOWN = Set.of("to", "toNational", "text", "id", "timestamp", "secret");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Filling() {}

    /** Placeholders of the template that nobody fills. */
    static Set<String> unknown(String template) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).forEach(names::add);
        names.removeAll(KNOWN);
        return names;
    }

    static String url(String template, Map<String, String> values) {
        return fill(template, values, Filling::percent);
    }

    static String header(String template, Map<String, String> values) {
        return fill(template, values, value -> value.replaceAll("[\\r\\n\\x00]", " "));
    }

    static String body(String template, String contentType, Map<String, String> values) {
        if (contentType.contains("json")) {
            return fill(template, values, Filling::json);
        }
        if (contentType.contains("x-www-form-urlencoded")) {
            return fill(template, values, Filling::percent);
        }
        return contentType.contains("xml")
                ? fill(template, values, Filling::xml)
                : fill(template, values, UnaryOperator.identity());
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escape.apply(value));
        });
    }

    private static String percent(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static String xml(String value) {
        return value.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
