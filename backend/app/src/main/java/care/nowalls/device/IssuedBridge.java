package care.nowalls.device;

import care.nowalls.shared.Secret;
import java.util.UUID;

/**
 * A bridge's way in, shown once.
 *
 * @param id of the bridge
 * @param username at the broker, the same; its MQTT client id is that or begins with it and a colon
 * @param password 160 random bits in base32, lower case; only its salted hash is kept
 */
public record IssuedBridge(UUID id, String username, @Secret String password) {}
