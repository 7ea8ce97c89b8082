package care.nowalls.device;

import care.nowalls.shared.Secret;
import java.util.UUID;

/**
 * A device's way in, shown once.
 *
 * @param deviceId its id
 * @param username at the broker, the same
 * @param password 160 random bits in base32, lower case; only its salted hash is kept
 */
public record IssuedDevice(
        UUID deviceId, String username, @Secret String password) {}
