package care.nowalls.contract.directory;

import java.util.UUID;

/**
 * The MQTT account of a network server, as a gateway needs it to let it in.
 *
 * @param bridgeId id; also the MQTT user name
 * @param passwordSalt hex; as for devices
 * @param passwordHash hex of SHA-256(salt bytes, password in UTF-8)
 * @param codec which messages it brings
 * @param topicFilter where it may publish
 * @param active false: it may not connect any more
 */
public record DirectoryBridge(
        UUID bridgeId, String passwordSalt, String passwordHash, String codec, String topicFilter, boolean active) {}
