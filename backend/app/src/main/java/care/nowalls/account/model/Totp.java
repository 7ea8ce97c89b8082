package care.nowalls.account.model;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The second factor: RFC 6238, six digits, 30 s, one step of tolerance each way. */
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEP_SECONDS = 30;

    private Totp() {}

    /** 160 random bits in base32, as authenticator applications read them. */
    public static String freshSecret() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** The time step the code belongs to, if it is right within one step of {@code at}. */
    public static OptionalLong matchingStep(String secret, String code, Instant at) {
        for (int offset = -1; offset <= 1; offset++) {
            Instant moment = at.plusSeconds((long) offset * STEP_SECONDS);
            if (codeAt(secret, moment).equals(code)) {
                return OptionalLong.of(moment.getEpochSecond() / STEP_SECONDS);
            }
        }
        return OptionalLong.empty();
    }

    /** The code an authenticator shows at that instant. */
    public static String codeAt(String secret, Instant at) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
