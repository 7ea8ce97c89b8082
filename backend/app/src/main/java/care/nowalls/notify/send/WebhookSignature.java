package care.nowalls.notify.send;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Symmetric signature of Standard Webhooks 1.0: HMAC-SHA-256 over {@code id.timestamp.body}, key {@code whsec_…}. */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private WebhookSignature() {}

    /** Whether it is a key of the standard: the prefix, then 24 to 64 bytes in base64. */
    public static boolean isKey(String key) {
        try {
            int length = bytes(key).length;
            return key.startsWith(PREFIX) && length >= SHORTEST && length <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value of {@code webhook-signature}. */
    static String of(String key, UUID id, Instant at, String body) {
        return of(key, id.toString(), at, body);
    }

    static String of(String key, String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            String signed = id + "." + at.getEpochSecond() + "." + body;
            byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a webhook", e);
        }
    }

    private static byte[] bytes(String key) {
        return Base64.getDecoder().decode(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key);
    }
}
