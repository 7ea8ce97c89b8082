package care.nowalls.ops.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that only programs use. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 160 random bits in hexadecimal, so that they need no quoting anywhere. */
    public static String random() {
        byte[] bits = new byte[20];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
