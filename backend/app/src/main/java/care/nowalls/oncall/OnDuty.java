package care.nowalls.oncall;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody to be called now. Decrypted: never logged, never in an event.
 *
 * @param shiftId by which shift
 * @param name full name
 * @param phone E.164
 */
public record OnDuty(UUID shiftId, String name, String phone) {

    /**
     * @param person who
     * @param from begin
     * @param to end
     */
    public record Shift(OnDuty person, Instant from, Instant to) {}
}
