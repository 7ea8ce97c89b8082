package care.nowalls.gateway.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares a password with the directory's salted hash, in a time that tells nothing. */
final class DeviceCredentials {
    private static final String NOBODYS = "00".repeat(32);

    private DeviceCredentials() {}

    static boolean match(String salt, String hash, String password) {
        byte[] expected = HexFormat.of().parseHex(hash);
        return MessageDigest.isEqual(expected, hash(HexFormat.of().parseHex(salt), password));
    }

    /** False, after as long as a comparison takes, for a user name that does not exist: no hash is all zeros. */
    static boolean matchNobody(String password) {
        return match(NOBODYS, NOBODYS, password);
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
}
