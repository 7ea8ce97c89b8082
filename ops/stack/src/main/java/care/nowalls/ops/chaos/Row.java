package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the presses around one fault.
 *
 * @param fault its name
 * @param presses that were due
 * @param acknowledged by the broker
 * @param received heard as stored by the device
 * @param counts what the database holds
 * @param fallbackCalls people called without a backend
 * @param silence how they were heard over time
 * @param latencies milliseconds from due to received, sorted
 */
record Row(
        String fault,
        int presses,
        int acknowledged,
        int received,
        Counts counts,
        long fallbackCalls,
        Silence silence,
        List<Double> latencies) {

    static final List<String> COLUMNS = List.of(
            "fault",
            "presses",
            "acknowledged",
            "received",
            "stored",
            "incidents",
            "duplicates",
            "lost",
            "silent s",
            "recovered s",
            "fallback",
            "p50 ms",
            "p99 ms");

    long lost() {
        return presses - counts.stored();
    }

    /** Nothing lost, nothing twice, and every device has heard so. */
    boolean holds() {
        return lost() == 0 && counts.duplicates() == 0 && received == presses;
    }

    /** By {@link #COLUMNS}. */
    Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("fault", fault);
        cells.put("presses", presses);
        cells.put("acknowledged", acknowledged);
        cells.put("received", received);
        cells.put("stored", counts.stored());
        cells.put("incidents", counts.incidents());
        cells.put("duplicates", counts.duplicates());
        cells.put("lost", lost());
        cells.put("silent s", silence.longest());
        cells.put("recovered s", silence.recovered());
        cells.put("fallback", fallbackCalls);
        cells.put("p50 ms", latencies.isEmpty() ? "-" : Math.round(Figures.percentile(latencies, 0.50)));
        cells.put("p99 ms", latencies.isEmpty() ? "-" : Math.round(Figures.percentile(latencies, 0.99)));
        return cells;
    }
}
