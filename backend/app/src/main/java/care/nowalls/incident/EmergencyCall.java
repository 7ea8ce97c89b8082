package care.nowalls.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 120, 119 or 110 was called by a person.
 *
 * @param number which
 * @param calledAt when; null for now
 * @param told what was told
 */
public record EmergencyCall(String number, @Nullable Instant calledAt, String told) {}
