package care.nowalls.notify.send;

import care.nowalls.notify.model.HttpTemplate;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks a gateway's template over before it is kept. */
public final class Templates {

    private static final Map<String, String> SAMPLE = Map.of(
            "to",
            "+8613800138000",
            "toNational",
            "13800138000",
            "text",
            "测试",
            "id",
            "0",
            "timestamp",
            "0",
            "secret",
            "x");

    private Templates() {}

    /** Names in braces that nobody fills; {@code url} when the address cannot be read. Empty when all is well. */
    public static Set<String> faults(HttpTemplate template) {
        Set<String> faults = new TreeSet<>(Filling.unknown(template.url()));
        if (template.headers() != null) {
            template.headers().values().forEach(value -> faults.addAll(Filling.unknown(value)));
        }
        if (template.body() != null) {
            faults.addAll(Filling.unknown(template.body()));
        }
        if (!readable(Filling.url(template.url(), SAMPLE))) {
            faults.add("url");
        }
        return faults;
    }

    private static boolean readable(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
