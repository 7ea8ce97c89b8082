package care.nowalls.ops.bench;

import care.nowalls.ops.bench.DeskStream.Shown;
import care.nowalls.ops.chaos.Pressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From when a press was due until the desk heard of it.
 *
 * @param millis sorted
 * @param missing presses of which the desk heard nothing
 */
record AtTheDesk(List<Double> millis, int missing) {

    /** An event names its incident, not the press: of one incident the first event is taken for the first press, and so on. */
    static AtTheDesk of(List<Pressed> presses, List<Shown> shown) {
        Map<String, List<Long>> events = new HashMap<>();
        shown.forEach(one ->
                events.computeIfAbsent(one.incident(), id -> new ArrayList<>()).add(one.at()));
        Map<Integer, String> incidents = new HashMap<>();
        presses.stream()
                .filter(one -> !one.incident().isEmpty())
                .forEach(one -> incidents.put(one.device(), one.incident()));
        Map<String, Integer> taken = new HashMap<>();
        List<Double> millis = new ArrayList<>();
        for (Pressed press : presses) {
            String incident = incidents.getOrDefault(press.device(), "");
            int index = taken.merge(incident, 1, Integer::sum) - 1;
            List<Long> times = events.getOrDefault(incident, List.of());
            if (index < times.size()) {
                millis.add((times.get(index) - press.due()) / 1e6);
            }
        }
        return new AtTheDesk(millis.stream().sorted().toList(), presses.size() - millis.size());
    }
}
