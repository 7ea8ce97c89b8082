package care.nowalls.ops.tools;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What the authenticator of a demo account shows (RFC 6238). */
public final class OneTimeCode {

    private static final Duration STEP = Duration.ofSeconds(30);

    private OneTimeCode() {}

    /** The code of this moment. */
    public static String now(String secret) {
        return at(secret, Instant.now());
    }

    /** The code after that: each is taken once, and the product tolerates a clock that is one step ahead. */
    public static String next(String secret) {
        return at(secret, Instant.now().plus(STEP));
    }

    private static String at(String secret, Instant moment) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
