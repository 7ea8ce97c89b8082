package care.nowalls.gateway.quarantine;

import care.nowalls.gateway.ground.TimeOrderedIds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** What is taken of a message's bytes: a hash of all, its beginning raw, and a text that an administrator can read. */
final class Specimen {
    /** Raw bytes kept. */
    static final int KEPT = 64 * 1024;

    private static final int SHOWN = 2 * 1024;
    private static final Duration SAME = Duration.ofSeconds(10);

    private Specimen() {}

    static byte[] hash(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The entry's id: the same for the same message on every gateway (and for its repetitions within 10 s), so that the
     * backend shows it once.
     */
    static UUID id(Suspect suspect, byte[] payloadHash) {
        byte[] topic = suspect.topic().getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(payloadHash, payloadHash.length + topic.length);
        System.arraycopy(topic, 0, both, payloadHash.length, topic.length);
        long bucket = suspect.at().toEpochMilli() / SAME.toMillis() * SAME.toMillis();
        return TimeOrderedIds.of(bucket, Arrays.copyOf(hash(both), 10));
    }

    static byte[] beginning(byte[] payload) {
        return payload.length <= KEPT ? payload : Arrays.copyOf(payload, KEPT);
    }

    /** The first 2 KiB as text; what is not printable as {@code \xNN}. */
    static String shown(byte[] payload) {
        byte[] head = payload.length <= SHOWN ? payload : Arrays.copyOf(payload, SHOWN);
        StringBuilder text = new StringBuilder(head.length);
        decoded(head).codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                text.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            StringBuilder text = new StringBuilder(bytes.length * 2);
            for (byte b : bytes) {
                if (b >= ' ' && b < 0x7f) {
                    text.append((char) b);
                } else {
                    text.append("\\x").append(HexFormat.of().toHexDigits(b));
                }
            }
            return text.toString();
        }
    }
}
