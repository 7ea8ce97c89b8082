package care.nowalls.gateway.quarantine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** At most 20 messages a minute of one sender are kept; 10,000 senders are remembered, the longest silent forgotten. */
final class SenderRate {
    private static final int PER_MINUTE = 20;
    private static final int SENDERS = 10_000;
    private final Clock machine;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > SENDERS;
        }
    };

    private record Minute(long number, int used) {}

    SenderRate(Clock machine) {
        this.machine = machine;
    }

    synchronized boolean allows(String sender) {
        long now = machine.millis() / 60_000;
        Minute minute = minutes.get(sender);
        int used = minute == null || minute.number() != now ? 0 : minute.used();
        if (used >= PER_MINUTE) {
            return false;
        }
        minutes.put(sender, new Minute(now, used + 1));
        return true;
    }
}
