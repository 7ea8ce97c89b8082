package care.nowalls.contract.signal;

import java.util.UUID;

/**
 * The device as which a gateway presses every minute to prove the whole path; the password is new with every answer.
 *
 * @param deviceId id and MQTT user name; the same for this gateway for ever
 * @param password plain; the one before is void
 */
public record CanaryAccount(UUID deviceId, String password) {

    @Override
    public String toString() {
        return "CanaryAccount[" + deviceId + "]";
    }
}
