package care.nowalls.resident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decrypted: for those who go there or call. Never logged, never in an event.
 *
 * @param residentId whose
 * @param name full name
 * @param phone E.164
 * @param address street, house, door
 * @param lat degrees north, exact, WGS-84
 * @param lon degrees east, exact, WGS-84
 * @param gateCode of the gate or entry phone
 */
public record ResidentContactData(
        UUID residentId,
        String name,
        @Nullable String phone,
        String address,
        double lat,
        double lon,
        @Nullable String gateCode) {}
