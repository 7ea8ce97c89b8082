package care.nowalls.gateway.auth;

import care.nowalls.contract.directory.DirectoryDevice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Compares a password with the directory's salted hash, in a time that tells nothing. */
final class DeviceCredentials {
    private static final DirectoryDevice NOBODY = nobody();

    private DeviceCredentials() {}

    static boolean match(DirectoryDevice device, String password) {
        byte[] expected = HexFormat.of().parseHex(device.passwordHash());
        return MessageDigest.isEqual(expected, hash(HexFormat.of().parseHex(device.passwordSalt()), password));
    }

    /** False, after as long as a comparison takes, for a user name that does not exist: no hash is all zeros. */
    static boolean matchNobody(String password) {
        return match(NOBODY, password);
    }

    static boolean same(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] salt, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DirectoryDevice nobody() {
        String zeros = "00".repeat(32);
        return new DirectoryDevice(new UUID(0, 0), zeros, zeros, "canonical", "NONE", "RETIRED", null, null, 0, null);
    }
}
