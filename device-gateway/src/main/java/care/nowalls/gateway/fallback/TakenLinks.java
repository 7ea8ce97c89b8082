package care.nowalls.gateway.fallback;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links that say "taken" for a household: signed with a key that the gateways share, so that any of them understands. */
final class TakenLinks {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final int CONTENT = 24;
    private static final int SIGNATURE = 16;
    private final byte[] key;

    TakenLinks(String secret) {
        this.key = Base64.getUrlDecoder().decode(secret);
    }

    String token(UUID home, Instant at) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(home.getMostSignificantBits())
                .putLong(home.getLeastSignificantBits())
                .putLong(at.getEpochSecond())
                .array();
        byte[] whole = ByteBuffer.allocate(CONTENT + SIGNATURE)
                .put(content)
                .put(signature(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The household of a token that is ours and not too old. */
    Optional<UUID> home(String token, Instant now) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != CONTENT + SIGNATURE) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(whole, CONTENT);
        byte[] signature = Arrays.copyOfRange(whole, CONTENT, whole.length);
        ByteBuffer values = ByteBuffer.wrap(content);
        UUID home = new UUID(values.getLong(), values.getLong());
        Instant end = Instant.ofEpochSecond(values.getLong()).plus(LIFE);
        boolean ours = MessageDigest.isEqual(signature, signature(content));
        return ours && now.isBefore(end) ? Optional.of(home) : Optional.empty();
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
