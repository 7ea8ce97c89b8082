package care.nowalls.gateway.edge;

import care.nowalls.contract.directory.DirectoryDevice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** A device that the backend has registered, with the password that only it and we know. */
public record Registered(UUID id, String password) {

    public static Registered fresh() {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return new Registered(UUID.randomUUID(), HexFormat.of().formatHex(secret));
    }

    public DirectoryDevice directoryEntry() {
        return directoryEntry("INSTALLED", 60);
    }

    public DirectoryDevice directoryEntry(String state, int heartbeatSeconds) {
        return directoryEntry(state, heartbeatSeconds, "SOS_BUTTON");
    }

    public DirectoryDevice directoryEntry(String state, int heartbeatSeconds, String kind) {
        byte[] salt = id.toString().substring(0, 16).getBytes(StandardCharsets.UTF_8);
        return new DirectoryDevice(
                id,
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(hash(salt)),
                "canonical",
                kind,
                state,
                null,
                null,
                heartbeatSeconds,
                null);
    }

    private byte[] hash(byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
