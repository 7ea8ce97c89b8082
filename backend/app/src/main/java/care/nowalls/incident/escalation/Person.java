package care.nowalls.incident.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told. Decrypted: never logged, never in an event.
 *
 * @param name full name
 * @param phone E.164
 * @param contact of the resident, or null
 * @param staff of a provider, or null
 */
record Person(
        String name,
        String phone,
        @Nullable UUID contact,
        @Nullable UUID staff) {}
