package care.nowalls.ops.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bench or a breaking measured: a table for people and JSON for programs. */
public final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Figures() {}

    /** Percentiles of sorted milliseconds; empty when there is nothing. */
    public static Map<String, Object> latency(String what, List<Double> sorted) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (!sorted.isEmpty()) {
            figures.put(what + " ms p50", percentile(sorted, 0.50));
            figures.put(what + " ms p95", percentile(sorted, 0.95));
            figures.put(what + " ms p99", percentile(sorted, 0.99));
            figures.put(what + " ms max", percentile(sorted, 1.00));
        }
        return figures;
    }

    /** The smallest value that so large a share does not exceed, rounded to a tenth. */
    public static double percentile(List<Double> sorted, double share) {
        int index = Math.clamp((long) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1);
        return Math.round(sorted.get(index) * 10) / 10.0;
    }

    /** One line for each figure. */
    public static void print(Map<String, Object> figures) {
        figures.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
    }

    /** The same as JSON. */
    public static void write(Path file, Map<String, Object> figures) throws IOException {
        JSON.writeValue(file.toFile(), figures);
        System.out.println("written to " + file);
    }
}
