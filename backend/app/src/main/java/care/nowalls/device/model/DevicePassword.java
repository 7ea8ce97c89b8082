package care.nowalls.device.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/**
 * A password that we generate: 160 random bits, so that one salted SHA-256 withstands every guess and a gateway can
 * check thousands of connects a second.
 *
 * @param plain 32 characters of base32, lower case
 * @param salt hex
 * @param hash hex of SHA-256(salt bytes, plain in UTF-8)
 */
public record DevicePassword(String plain, String salt, String hash) {

    private static final int BYTES = 20;
    private static final int SALT_BYTES = 16;

    public static DevicePassword fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(secret);
        random.nextBytes(salt);
        String plain = new Base32().encodeToString(secret).toLowerCase(Locale.ROOT);
        return new DevicePassword(plain, HexFormat.of().formatHex(salt), hash(salt, plain));
    }

    private static String hash(byte[] salt, String plain) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DevicePassword[***]";
    }
}
