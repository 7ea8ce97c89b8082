package care.nowalls.gateway.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals per user name in the last minute. Ten thousand names are remembered, the longest silent forgotten. */
public final class Refusals {
    private static final int NAMES = 10_000;
    private static final int MANY = 5;
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int MOST_STEPS = 20;
    private final Clock machine;
    private final Map<String, Recent> names = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Recent> eldest) {
            return size() > NAMES;
        }
    };

    private record Recent(int count, long lastMillis) {}

    public Refusals(Clock machine) {
        this.machine = machine;
    }

    /** Notes an answer; how long it should wait: 50 ms for each refusal of the last minute, at most 1 s. */
    synchronized Duration note(String username, boolean allowed) {
        if (allowed) {
            names.remove(username);
            return Duration.ZERO;
        }
        int count = count(username) + 1;
        names.put(username, new Recent(count, machine.millis()));
        return STEP.multipliedBy(Math.min(count - 1, MOST_STEPS));
    }

    synchronized boolean many(String username) {
        return count(username) >= MANY;
    }

    private int count(String username) {
        Recent recent = names.get(username);
        return recent == null || machine.millis() - recent.lastMillis() > 60_000 ? 0 : recent.count();
    }
}
