package care.nowalls.incident;

import care.nowalls.contract.signal.SignalType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies of {@code PUT /internal/v1/signals}. */
public final class Batches {

    private Batches() {}

    public static Map<String, Object> signal(UUID device, String key, SignalType type) {
        Map<String, Object> signal = new HashMap<>();
        signal.put("journalId", UUID.randomUUID());
        signal.put("deviceId", device);
        signal.put("key", key);
        signal.put("eventId", key);
        signal.put("type", type.wire());
        signal.put("receivedAt", Instant.now().toString());
        return signal;
    }

    public static Map<String, Object> of(List<Map<String, Object>> signals) {
        return Map.of("gateway", "gateway-test", "signals", signals);
    }

    @SafeVarargs
    public static Map<String, Object> of(Map<String, Object>... signals) {
        return of(List.of(signals));
    }
}
